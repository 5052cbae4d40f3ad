import { type Message, say } from '../message.ts';

/** The only image in which the service runs Python graders. */
export const image = '2025-05-08';

/** The modules of the packages that the documentation lists for the image, by the name one imports. */
export const imagePackages: ReadonlySet<string> = new Set(
  (
    'numpy scipy sympy pandas rapidfuzz sklearn rouge_score deepdiff jsonschema pydantic yaml nltk sqlparse rdkit ' +
    'skbio ast_grep_py'
  ).split(' '),
);

/** Modules that are not listed but that a listed package cannot be installed without, with that package. */
export const broughtAlong: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PIL: 'rdkit',
    _yaml: 'pyyaml',
    absl: 'rouge-score',
    annotated_types: 'pydantic',
    attr: 'jsonschema',
    attrs: 'jsonschema',
    biom: 'scikit-bio',
    click: 'nltk',
    dateutil: 'pandas',
    h5py: 'scikit-bio',
    joblib: 'scikit-learn',
    jsonschema_specifications: 'jsonschema',
    mpmath: 'sympy',
    natsort: 'scikit-bio',
    orderly_set: 'deepdiff',
    patsy: 'scikit-bio',
    pydantic_core: 'pydantic',
    pytz: 'pandas',
    referencing: 'jsonschema',
    regex: 'nltk',
    rpds: 'jsonschema',
    six: 'rouge-score',
    statsmodels: 'scikit-bio',
    threadpoolctl: 'scikit-learn',
    tqdm: 'nltk',
    typing_extensions: 'pydantic',
    tzdata: 'pandas',
  }),
);

/** What the image has in place of a module that it lacks. */
export const substitutes: ReadonlyMap<string, Message | string> = new Map<string, Message | string>(
  Object.entries({
    Levenshtein: 'rapidfuzz.distance.Levenshtein',
    bs4: 'html.parser',
    evaluate: say`rouge_score or nltk.translate`,
    fuzzywuzzy: 'rapidfuzz.fuzz',
    jellyfish: 'rapidfuzz.distance',
    jiwer: 'rapidfuzz.distance.Levenshtein',
    orjson: 'json',
    rouge: 'rouge_score',
    ruamel: 'yaml',
    sacrebleu: 'nltk.translate.bleu_score',
    simplejson: 'json',
    thefuzz: 'rapidfuzz.fuzz',
    toml: 'tomllib',
    ujson: 'json',
  }),
);

/** The modules of the standard library whose use is the network, which the sandbox has not. */
export const networkModules: ReadonlySet<string> = new Set(
  (
    'socket socketserver urllib.request http.client http.server ftplib smtplib poplib imaplib nntplib telnetlib ' +
    'xmlrpc.client xmlrpc.server'
  ).split(' '),
);
