import type { Place } from './place.ts';

/** Who hosts a model. */
export type Host = 'openai' | 'azure';

/** When a model ends. */
export interface End {
  /** The host’s name for a message. */
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/** Ends announced by OpenAI (deprecations page of July 2026, later copies of it) and Microsoft (retirement table of July 2026). */
const ends: readonly { readonly models: RegExp; readonly openai?: string; readonly azure?: string }[] = [
  { models: /^o4-mini(?:-2025-04-16)?$/, openai: '2026-10-23', azure: '2026-10-16' },
  { models: /^o3-mini(?:-2025-01-31)?$/, openai: '2026-10-23', azure: '2026-10-01' },
  { models: /^o1(?:-2024-12-17)?$/, openai: '2026-10-23' },
  { models: /^o3(?:-2025-04-16)?$/, openai: '2026-12-11', azure: '2026-10-16' },
  { models: /^gpt-4\.1-nano(?:-2025-04-14)?$/, openai: '2026-10-23', azure: '2026-10-14' },
  { models: /^gpt-4\.1(?:-mini)?(?:-2025-04-14)?$/, openai: '2027-01-14', azure: '2026-10-14' },
  { models: /^gpt-4o-(?:2024-08-06|2024-11-20)$/, openai: '2027-01-14', azure: '2026-10-01' },
  { models: /^gpt-4o-mini(?:-2024-07-18)?$/, openai: '2027-01-14', azure: '2026-10-01' },
  { models: /^gpt-5(?:-mini|-nano|-pro)?(?:-2025-\d\d-\d\d)?$/, openai: '2026-12-11', azure: '2027-02-06' },
];

const hosts: Readonly<Record<Host, string>> = { openai: 'OpenAI', azure: 'Azure' };

/** When a host shuts a model down; undefined where nothing is announced. */
export function endOf(model: string, host: Host): End | undefined {
  const date = ends.find(({ models }) => models.test(model))?.[host];
  return date === undefined ? undefined : { by: hosts[host], date };
}

/** Whether a model is known to reason: it takes `reasoning_effort` and no temperature (OpenAI’s guide to graders). */
export function isReasoning(model: string): boolean {
  return /^(?:o[134](?:-mini|-pro)?|gpt-5(?:\.\d+)?(?:-mini|-nano|-pro)?)(?:-\d{4}-\d\d-\d\d)?$/.test(model);
}

/** Whether a model is known not to reason: it takes a temperature and no `reasoning_effort`. */
export function isPlain(model: string): boolean {
  return /^gpt-4(?:o|\.1)(?:-mini|-nano)?(?:-\d{4}-\d\d-\d\d)?$/.test(model);
}

/** Judges of fine-tuning jobs by place (OpenAI’s guide to graders, July 2026; Microsoft Learn, October 2026, and its blog, April 2026). */
const judges: Partial<Record<Place, readonly string[]>> = {
  rft: [
    'gpt-4o-2024-08-06',
    'gpt-4o-mini-2024-07-18',
    'gpt-4.1-2025-04-14',
    'gpt-4.1-mini-2025-04-14',
    'gpt-4.1-nano-2025-04-14',
    'o1-2024-12-17',
    'o3-mini-2025-01-31',
    'o3-2025-04-16',
    'o4-mini-2025-04-16',
  ],
  'foundry-rft': [
    'gpt-4o-2024-08-06',
    'o3-mini-2025-01-31',
    'o3-mini',
    'gpt-4.1',
    'gpt-4.1-2025-04-14',
    'gpt-4.1-mini',
    'gpt-4.1-mini-2025-04-14',
    'gpt-4.1-nano',
    'gpt-4.1-nano-2025-04-14',
  ],
};

/** The judges that a place lists; undefined where it takes any. */
export function judgesOf(place: Place): readonly string[] | undefined {
  return judges[place];
}
