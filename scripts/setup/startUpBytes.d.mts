export function startUpBytes(): number;
