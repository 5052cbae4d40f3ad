/** Where an editor keeps everything of its own, and what it opens. */
export interface EditorPlace {
  /** The script that starts VS Code for the browser. */
  readonly entry: string;
  /** Folder for settings, logs, sockets; a short path, because it holds a socket. */
  readonly profile: string;
  readonly extensions: string;
}

export interface ServeOptions extends EditorPlace {
  /** The folder or .code-workspace file that its address opens; without it the address opens nothing yet. */
  readonly folder?: string;
  /** Whether folders are trusted without asking (default true). */
  readonly trusted?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** Ends the editor and every process that it started. */
  stop(): Promise<void>;
}

export function serve(options: ServeOptions): Promise<Served>;
export function installExtension(place: EditorPlace, vsix: string): Promise<void>;
