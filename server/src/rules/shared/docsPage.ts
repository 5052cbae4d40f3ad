/** The address of the page that explains a fault. */
export function docsPage(code: string): string {
  return `https://github.com/rewardsmith/rewardsmith/blob/main/docs/diagnostics/${code}.md`;
}
