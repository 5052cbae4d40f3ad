import dgram from 'node:dgram';
import dns from 'node:dns';
import { constants } from 'node:fs';
import net from 'node:net';

const allowedGlobals = new Set([
  ...'globalThis Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol'.split(
    ' ',
  ),
  ...'Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError'.split(' '),
  ...'URIError JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array'.split(' '),
  ...'Int32Array BigUint64Array BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array'.split(' '),
  ...'DataView Map BigInt Set Iterator WeakMap WeakSet Proxy Reflect FinalizationRegistry WeakRef decodeURI'.split(' '),
  ...'decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN eval WebAssembly'.split(' '),
  ...'SharedArrayBuffer SuppressedError DisposableStack AsyncDisposableStack'.split(' '),
  ...'Buffer TextEncoder TextDecoder URL performance setTimeout clearTimeout setInterval clearInterval'.split(' '),
  ...'setImmediate clearImmediate queueMicrotask DOMException AbortController AbortSignal'.split(' '),
]);

function refuse(): never {
  throw new Error('A grader has no network.');
}

function canMakeCode(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}

/** Why this process is not locked as it must be before a grader may run in it; undefined when it is. */
export function lockFault(): string | undefined {
  const permission = (process as { permission?: { has(scope: string): boolean } }).permission;
  if (!permission) return 'This Node has no permission model, or did not take the flag for it.';
  const open = ['fs.read', 'fs.write', 'child', 'worker'].find((scope) => permission.has(scope));
  if (open) return `The permission \`${open}\` is not withheld.`;
  return canMakeCode() ? 'Code can be made from strings.' : undefined;
}

function closeNetwork(): void {
  Object.assign(net.Socket.prototype, { connect: refuse });
  Object.assign(net.Server.prototype, { listen: refuse });
  Object.assign(dgram.Socket.prototype, { bind: refuse, connect: refuse, send: refuse });
  Object.assign(dns, { lookup: refuse, resolve: refuse });
}

/** Takes everything of the host out of reach of what runs later in this process, the process object included. */
export function lockDown(): void {
  const { version, versions, platform } = process;
  closeNetwork();
  Object.assign(process, { getBuiltinModule: undefined, kill: undefined, dlopen: undefined, binding: undefined });
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!allowedGlobals.has(name)) Reflect.deleteProperty(globalThis, name);
  }
  const value = {
    version,
    platform,
    versions: { node: versions.node },
    argv: [],
    getuid: () => 0,
    umask: () => 0,
    binding: () => ({ fs: constants }),
  };
  Object.defineProperty(globalThis, 'process', { value, configurable: true });
  Object.defineProperty(globalThis, 'console', { value: { log() {}, warn() {}, error() {} }, configurable: true });
}
