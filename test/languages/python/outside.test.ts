import { expect, test } from 'vitest';
import { outsideModule } from '../../../server/src/languages/python/index.ts';

test.each([
  ['import json, re', undefined],
  ['import numpy as np', 'numpy'],
  ['from sklearn.metrics import f1_score', 'sklearn'],
  ['import json\ndef grade(sample, item):\n    import rapidfuzz.fuzz', 'rapidfuzz'],
  ['try:\n    import yaml\nexcept ImportError:\n    yaml = None', 'yaml'],
  ['import importlib\nimportlib.import_module("scipy.stats")', 'scipy'],
  ["__import__( 'nltk')", 'nltk'],
  ['import PIL', 'PIL'],
  ['import resource', 'resource'],
  ['import requests', undefined],
  ['import numpyish', undefined],
  ['x = "import numpy"', undefined],
])('%s', (source, module) => {
  expect(outsideModule(source)).toBe(module);
});
