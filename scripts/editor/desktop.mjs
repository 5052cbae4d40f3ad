import { spawnSync } from 'node:child_process';
import { findOnPath } from '../setup/findOnPath.mjs';
import { root } from '../setup/root.mjs';

const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || VSCODE_IPC_HOOK_CLI;

/** Opens a folder in the desktop's VS Code with the extension from this clone; false where there is none. */
export function openOnDesktop(folder) {
  const code = hasScreen && findOnPath('code');
  if (!code) return false;
  const script = /\.(cmd|bat)$/i.test(code);
  const quoted = (text) => (script ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${root}`, folder].map(quoted);
  const { status } = spawnSync(quoted(code), args, { stdio: 'inherit', shell: script });
  return status === 0;
}
