export const extensionPackage: string;
