import { type CompletionItem, CompletionItemKind, CompletionItemTag, type Range } from 'vscode-languageserver-types';
import type { Site } from '../document/sites.ts';
import { type ModelChoice, modelChoices } from '../engine/models.ts';
import { placesOf } from '../engine/place.ts';
import { type Message, say } from '../languages/message.ts';
import { judgePlaces } from '../rules/shared/judgePlaces.ts';
import { modelFacts } from './modelFacts.ts';
import type { Seen } from './seen.ts';

/**
 * Judges for a `model`: first what the provider has, once the user had it listed, then those of the table that the
 * place takes, at last, struck through, those that are shut down.
 */
export function modelItems(seen: Seen, site: Site, range: Range): CompletionItem[] {
  const { target, today, listed } = seen;
  const there = (listed?.models ?? []).map(({ name, end }) => ({
    name,
    detail: listedDetail(listed!.address, end, today),
    end,
  }));
  const known = modelChoices(judgePlaces(placesOf(target, site.setting)), today)
    .filter(({ name }) => there.every((each) => each.name !== name))
    .map((choice) => ({ name: choice.name, detail: choiceDetail(choice, today), end: choice.end?.date }));
  return [...there, ...known].map(({ name, detail, end }, index) => {
    const newText = seen.notation.quote(name);
    return {
      label: name,
      kind: CompletionItemKind.EnumMember,
      detail: seen.words(detail),
      documentation: { kind: 'markdown', value: modelFacts(seen, name) },
      sortText: String(index).padStart(4, '0'),
      filterText: newText,
      ...(end !== undefined && end <= today && { tags: [CompletionItemTag.Deprecated] }),
      textEdit: { range, newText },
    };
  });
}

function listedDetail(address: string, end: string | undefined, today: string): Message {
  if (end === undefined) return say`at ${address}`;
  return end <= today ? say`shut down at ${address} on ${end}` : say`until ${end} at ${address}`;
}

function choiceDetail({ facts, end, ended }: ModelChoice, today: string): Message {
  if (end && ended) return say`shut down at ${end.by} on ${end.date}`;
  if (end && end.date > today) return say`until ${end.date} at ${end.by}`;
  return facts.reasons === false ? say`does not reason` : say`reasons`;
}
