import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/** Where the panel's own code lies. */
export function panelFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The page that loads the panel: nothing else may run, and nothing is fetched. */
export function panelPage(webview: Webview, extension: Uri, spec: string): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(panelFolder(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('results.css')}">
<title>Rewardsmith</title>
</head>
<body>
<main data-spec="${escaped(spec)}"></main>
<script nonce="${nonce}" src="${file('results.js')}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
