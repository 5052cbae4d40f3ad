import {
  type Disposable,
  l10n,
  Range,
  type TestController,
  type TestItem,
  type TestItemCollection,
  type Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type TestsAnswer, testsWanted } from '../../../server/src/protocol/index.ts';
import { type TestEntry, testTree } from './testTree.ts';

/** What an item stands for: a spec, with an entry something in it, with a line one of its rows. */
export interface ItemPlace {
  /** Of the spec. */
  readonly uri: string;
  readonly entry?: TestEntry;
  /** In the samples file, from 1. */
  readonly line?: number;
}

/** The items of specs and of what stands in them. */
export interface TestItems extends Disposable {
  readonly placeOf: (item: TestItem) => ItemPlace;
  /** The item of a spec, which is made where there is none; empty at first. */
  readonly spec: (uri: Uri) => TestItem;
  readonly known: (uri: string) => TestItem | undefined;
  /** What stands right in a spec. */
  readonly entriesOf: (uri: Uri) => readonly TestEntry[];
  readonly forget: (uri: Uri) => void;
  /** Asks the server what stands in a spec; what is there already keeps its results. */
  readonly fill: (spec: TestItem) => Promise<void>;
  /** Shows what an entry came to behind its name. */
  readonly say: (item: TestItem, result: string) => void;
  /** Puts a row below an entry. */
  readonly addRow: (parent: TestItem, samples: Uri, row: RowItem) => TestItem;
}

export interface RowItem {
  readonly id: string;
  /** From 1. */
  readonly line: number;
  /** Absent where it has none. */
  readonly score?: string | undefined;
}

/** The items of a controller. */
export function createTestItems(controller: TestController, client: LanguageClient): TestItems {
  const places = new WeakMap<TestItem, ItemPlace>();
  const results = new WeakMap<TestItem, string>();
  const make = (id: string, label: string, place: ItemPlace, uri: Uri) => {
    const item = controller.createTestItem(id, label, uri);
    places.set(item, place);
    return item;
  };
  const spec = (uri: Uri) => {
    const known = controller.items.get(uri.toString());
    if (known) return known;
    const item = make(uri.toString(), workspace.asRelativePath(uri), { uri: uri.toString() }, uri);
    item.canResolveChildren = true;
    controller.items.add(item);
    return item;
  };
  const sync = (items: TestItemCollection, entries: readonly TestEntry[], of: Uri) => {
    for (const [at, entry] of entries.entries()) {
      const place = { uri: of.toString(), entry };
      const item = items.get(entry.id) ?? make(entry.id, entry.label, place, of);
      places.set(item, place);
      item.label = labelOf(entry.label, results.get(item));
      item.range = lineRange(entry.test.line);
      item.sortText = String(at).padStart(5, '0');
      sync(item.children, entry.inside, of);
      items.add(item);
    }
    const ids = new Set(entries.map(({ id }) => id));
    for (const [id] of [...items]) if (!ids.has(id) && !id.startsWith(rowPrefix)) items.delete(id);
  };
  const fill = async (item: TestItem) => {
    const uri = item.uri!;
    item.busy = true;
    const answer = await client.sendRequest<TestsAnswer>(testsWanted, { uri: uri.toString() }).catch(() => null);
    item.busy = false;
    item.error = answer === null ? l10n.t('The file cannot be read.') : undefined;
    if (answer && answer.length > 0) sync(item.children, testTree(answer, l10n.t('reward')), uri);
  };
  return {
    placeOf: (item) => places.get(item)!,
    spec,
    known: (uri) => controller.items.get(uri),
    entriesOf: (uri) =>
      [...(controller.items.get(uri.toString())?.children ?? [])].flatMap(([, item]) => places.get(item)?.entry ?? []),
    forget: (uri) => controller.items.delete(uri.toString()),
    fill,
    say: (item, result) => {
      results.set(item, result);
      item.label = labelOf(places.get(item)!.entry!.label, result);
    },
    addRow: (parent, samples, { id, line, score }) => {
      const place = { ...places.get(parent)!, line };
      const item = make(rowId(line), labelOf(id, score), place, samples);
      item.range = lineRange(line - 1);
      item.sortText = `row ${String(parent.children.size).padStart(5, '0')}`;
      parent.children.add(item);
      return item;
    },
    dispose: () => controller.items.replace([]),
  };
}

/** All in the label: of an item with a description the editor tells a screen reader nothing else. */
function labelOf(name: string, result: string | undefined): string {
  return result ? `${name}: ${result}` : name;
}

const rowPrefix = 'line ';

/** The id of a row's item among those beside it. */
function rowId(line: number): string {
  return `${rowPrefix}${line}`;
}

/** Takes the rows below an entry away. */
export function dropRows({ children }: TestItem): void {
  for (const [id] of [...children]) if (id.startsWith(rowPrefix)) children.delete(id);
}

/** A line, counted from 0, by its start. */
export function lineRange(line: number): Range {
  return new Range(line, 0, line, 0);
}
