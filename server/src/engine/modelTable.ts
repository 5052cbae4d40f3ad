/** Who hosts a model. */
export type Host = 'openai' | 'azure';

/** Places with lists of their own: fine-tuning jobs at OpenAI and at Foundry. */
export type JobPlace = 'rft' | 'foundry-rft';

/** US dollars per million tokens. Where `cachedInput` is absent, cached input costs what input costs. */
export interface Price {
  readonly input: number;
  readonly cachedInput?: number;
  readonly output: number;
  /** For input written to the provider's cache, where that costs more. */
  readonly cacheWrite?: number;
  /** Beyond 272,000 input tokens the whole call costs twice the input and 1.5 times the output. */
  readonly long?: boolean;
}

/** Where facts were read, and to which day the source speaks. */
export interface Source {
  readonly title: string;
  readonly date: string;
}

/** What was read, and where. */
export interface Said<T> {
  readonly value: T;
  readonly source: SourceName;
}

export type SourceName = keyof typeof sources;

/** One model under its names. What is absent is not known. */
export interface ModelFacts {
  /** Alias and dated snapshots that share all that follows. */
  readonly names: readonly string[];
  /**
   * Whether it reasons: then it takes `reasoning_effort` and, while it reasons, no temperature; `asked` are those that
   * reason only where the effort asks for it. Absent for models of embeddings.
   */
  readonly reasons?: boolean | 'asked';
  /** The names under which jobs take it as a judge. Evals take any model. */
  readonly judges?: Partial<Record<JobPlace, Said<readonly string[]>>>;
  /** The names under which jobs of reinforcement fine-tuning train it. */
  readonly trains?: Partial<Record<JobPlace, Said<readonly string[]>>>;
  /** ISO dates on which hosts shut it down. */
  readonly ends?: Partial<Record<Host, Said<string>>>;
  /** What OpenAI recommends instead. */
  readonly replacement?: Said<string>;
  /** Most tokens of input and output together. */
  readonly context?: Said<number>;
  readonly price?: Said<Price>;
}

/** What the table was read from. */
export const sources = {
  graders: { title: 'OpenAI’s guide to graders', date: '2026-07-15' },
  rft: { title: 'OpenAI’s guide to reinforcement fine-tuning', date: '2026-07-15' },
  deprecations: { title: 'OpenAI’s page of deprecations', date: '2026-07-15' },
  copies: { title: 'copies of OpenAI’s page of deprecations by others', date: '2026-10-28' },
  pages: { title: 'OpenAI’s page of the model', date: '2026-11-01' },
  contexts: { title: 'a comparison of context windows by others', date: '2026-05-04' },
  gateways: { title: 'what gateways publish of the model', date: '2026-10-26' },
  /** Third-party copies of https://developers.openai.com/api/docs/pricing: standard tier, no regional surcharge. */
  prices: { title: 'copies of OpenAI’s page of prices by others', date: '2026-11-05' },
  retirements: { title: 'Microsoft Learn, table of retirements', date: '2026-07-31' },
  foundry: { title: 'Microsoft Learn on reinforcement fine-tuning', date: '2026-10-31' },
  foundryBlog: { title: 'Microsoft Foundry’s blog', date: '2026-04-30' },
  recorded: { title: 'a recorded job at Foundry', date: '2026-02-03' },
} as const satisfies Readonly<Record<string, Source>>;

const price = (input: number, output: number, more: Omit<Price, 'input' | 'output'> = {}): Said<Price> => ({
  value: { input, output, ...more },
  source: 'prices',
});

const judges = (value: readonly string[], source: SourceName = 'graders') => ({ value, source });

const context = (value: number, source: SourceName = 'contexts'): Said<number> => ({ value, source });

const ends = (date: string, source: SourceName = 'deprecations'): Said<string> => ({ value: date, source });

const azure = (date: string): Said<string> => ends(date, 'retirements');

const become = (value: string): Said<string> => ({ value, source: 'copies' });

/** Every model of which something is known, the current ones first. */
export const modelTable: readonly ModelFacts[] = [
  { names: ['gpt-6.1-sol'], reasons: true, price: price(2, 10, { cachedInput: 0.1, long: true }) },
  {
    names: ['gpt-6.1-terra'],
    reasons: true,
    context: context(1_050_000, 'gateways'),
    price: price(1, 5, { cachedInput: 0.05, cacheWrite: 1.25, long: true }),
  },
  { names: ['gpt-6-astra'], reasons: true, price: price(10, 50, { cachedInput: 1, long: true }) },
  {
    names: ['gpt-6-sol'],
    reasons: true,
    context: context(1_050_000, 'gateways'),
    price: price(2, 10, { cachedInput: 0.2, cacheWrite: 2.5, long: true }),
  },
  {
    names: ['gpt-6-luna'],
    reasons: true,
    context: context(1_050_000, 'gateways'),
    price: price(0.1, 0.5, { cachedInput: 0.01, cacheWrite: 0.125, long: true }),
  },
  { names: ['gpt-5.6-sol'], reasons: true, price: price(4, 20, { cachedInput: 0.4, long: true }) },
  { names: ['gpt-5.6-terra'], reasons: true, price: price(2, 12, { cachedInput: 0.2, long: true }) },
  { names: ['gpt-5.6-luna'], reasons: true, price: price(0.2, 1.2, { cachedInput: 0.02, long: true }) },
  { names: ['gpt-5.5'], reasons: true, price: price(5, 30, { cachedInput: 0.5, long: true }) },
  { names: ['gpt-5.4'], reasons: 'asked', price: price(2.5, 15, { cachedInput: 0.25, long: true }) },
  {
    names: ['gpt-5.4-mini', 'gpt-5.4-mini-2026-03-17'],
    reasons: 'asked',
    context: context(400_000, 'gateways'),
    price: price(0.75, 4.5, { cachedInput: 0.075 }),
  },
  {
    names: ['gpt-5.4-nano'],
    reasons: 'asked',
    context: context(400_000, 'pages'),
    price: price(0.2, 1.25, { cachedInput: 0.02 }),
  },
  { names: ['gpt-5.2'], reasons: 'asked', price: price(1.75, 14, { cachedInput: 0.175 }) },
  {
    names: ['gpt-5.1'],
    reasons: 'asked',
    ends: { openai: ends('2027-04-01', 'copies') },
    price: price(1.25, 10, { cachedInput: 0.125 }),
  },
  {
    names: ['gpt-5', 'gpt-5-2025-08-07'],
    reasons: true,
    trains: { 'foundry-rft': judges(['gpt-5', 'gpt-5-2025-08-07'], 'foundry') },
    ends: { openai: ends('2026-12-11'), azure: azure('2027-02-06') },
    replacement: become('gpt-5.6-sol'),
    price: price(1.25, 10, { cachedInput: 0.125 }),
  },
  {
    names: ['gpt-5-mini', 'gpt-5-mini-2025-08-07'],
    reasons: true,
    ends: { openai: ends('2026-12-11'), azure: azure('2027-02-06') },
    replacement: become('gpt-5.6-terra'),
    price: price(0.25, 2, { cachedInput: 0.025 }),
  },
  {
    names: ['gpt-5-nano', 'gpt-5-nano-2025-08-07'],
    reasons: true,
    ends: { openai: ends('2026-12-11'), azure: azure('2027-02-06') },
    replacement: become('gpt-5.6-luna'),
    context: context(400_000, 'pages'),
    price: price(0.05, 0.4, { cachedInput: 0.005 }),
  },
  {
    names: ['gpt-5-pro', 'gpt-5-pro-2025-10-06'],
    reasons: true,
    ends: { openai: ends('2026-12-11'), azure: azure('2027-02-06') },
  },
  {
    names: ['gpt-4.1', 'gpt-4.1-2025-04-14'],
    reasons: false,
    judges: {
      rft: judges(['gpt-4.1-2025-04-14']),
      'foundry-rft': judges(['gpt-4.1', 'gpt-4.1-2025-04-14'], 'foundryBlog'),
    },
    ends: { openai: ends('2027-01-14', 'copies'), azure: azure('2026-10-14') },
    replacement: become('gpt-6-luna'),
    context: context(1_047_576),
    price: price(2, 8, { cachedInput: 0.5 }),
  },
  {
    names: ['gpt-4.1-mini', 'gpt-4.1-mini-2025-04-14'],
    reasons: false,
    judges: {
      rft: judges(['gpt-4.1-mini-2025-04-14']),
      'foundry-rft': judges(['gpt-4.1-mini', 'gpt-4.1-mini-2025-04-14'], 'foundryBlog'),
    },
    ends: { openai: ends('2027-01-14', 'copies'), azure: azure('2026-10-14') },
    replacement: become('gpt-6-luna'),
    context: context(1_047_576),
    price: price(0.4, 1.6, { cachedInput: 0.1 }),
  },
  {
    names: ['gpt-4.1-nano', 'gpt-4.1-nano-2025-04-14'],
    reasons: false,
    judges: {
      rft: judges(['gpt-4.1-nano-2025-04-14']),
      'foundry-rft': judges(['gpt-4.1-nano', 'gpt-4.1-nano-2025-04-14'], 'foundryBlog'),
    },
    ends: { openai: ends('2026-10-23'), azure: azure('2026-10-14') },
    replacement: become('gpt-5.6-luna'),
    context: context(1_047_576),
    price: price(0.1, 0.4, { cachedInput: 0.025 }),
  },
  { names: ['gpt-4o'], reasons: false, context: context(128_000), price: price(2.5, 10, { cachedInput: 1.25 }) },
  {
    names: ['gpt-4o-2024-08-06'],
    reasons: false,
    judges: { rft: judges(['gpt-4o-2024-08-06']), 'foundry-rft': judges(['gpt-4o-2024-08-06'], 'foundry') },
    ends: { openai: ends('2027-01-14', 'copies'), azure: azure('2026-10-01') },
    replacement: become('gpt-6-luna'),
    context: context(128_000),
    price: price(2.5, 10, { cachedInput: 1.25 }),
  },
  {
    names: ['gpt-4o-2024-11-20'],
    reasons: false,
    ends: { openai: ends('2027-01-14', 'copies'), azure: azure('2026-10-01') },
    replacement: become('gpt-6-luna'),
    context: context(128_000),
    price: price(2.5, 10, { cachedInput: 1.25 }),
  },
  {
    names: ['gpt-4o-2024-05-13'],
    reasons: false,
    ends: { openai: ends('2026-10-23', 'copies') },
    replacement: become('gpt-5.6-sol'),
    context: context(128_000),
    price: price(5, 15),
  },
  {
    names: ['gpt-4o-mini', 'gpt-4o-mini-2024-07-18'],
    reasons: false,
    judges: { rft: judges(['gpt-4o-mini-2024-07-18']) },
    ends: { openai: ends('2027-01-14', 'copies'), azure: azure('2026-10-01') },
    replacement: become('gpt-6-luna'),
    context: context(128_000),
    price: price(0.15, 0.6, { cachedInput: 0.075 }),
  },
  {
    names: ['gpt-4', 'gpt-4-0613'],
    reasons: false,
    context: context(8_192),
    ends: { openai: ends('2026-10-23', 'copies') },
    replacement: become('gpt-5.6-sol'),
  },
  {
    names: ['o1', 'o1-2024-12-17'],
    reasons: true,
    judges: { rft: judges(['o1-2024-12-17']) },
    ends: { openai: ends('2026-10-23') },
    replacement: become('gpt-5.6-sol'),
    context: context(200_000),
    price: price(15, 60, { cachedInput: 7.5 }),
  },
  {
    names: ['o3', 'o3-2025-04-16'],
    reasons: true,
    judges: { rft: judges(['o3-2025-04-16']) },
    ends: { openai: ends('2026-12-11'), azure: azure('2026-10-16') },
    replacement: become('gpt-5.6-sol'),
    context: context(200_000),
    price: price(2, 8, { cachedInput: 0.5 }),
  },
  {
    names: ['o3-mini', 'o3-mini-2025-01-31'],
    reasons: true,
    judges: {
      rft: judges(['o3-mini-2025-01-31']),
      'foundry-rft': judges(['o3-mini-2025-01-31', 'o3-mini'], 'recorded'),
    },
    ends: { openai: ends('2026-10-23'), azure: azure('2026-10-01') },
    replacement: become('gpt-5.6-sol'),
    context: context(200_000),
    price: price(1.1, 4.4, { cachedInput: 0.55 }),
  },
  {
    names: ['o4-mini', 'o4-mini-2025-04-16'],
    reasons: true,
    judges: { rft: judges(['o4-mini-2025-04-16']) },
    trains: {
      rft: judges(['o4-mini-2025-04-16'], 'rft'),
      'foundry-rft': judges(['o4-mini', 'o4-mini-2025-04-16'], 'foundry'),
    },
    ends: { openai: ends('2026-10-23'), azure: azure('2026-10-16') },
    replacement: become('gpt-5.6-terra'),
    context: context(200_000),
    price: price(1.1, 4.4, { cachedInput: 0.275 }),
  },
  { names: ['text-embedding-3-large'], price: price(0.13, 0) },
  { names: ['text-embedding-3-small'], price: price(0.02, 0) },
  { names: ['text-embedding-ada-002'], price: price(0.1, 0) },
];
