import { expect, test } from 'vitest';
import { secretKey } from '../../client/src/secretKey.ts';

test.each([
  ['https://api.openai.com/v1', 'rewardsmith.key:https://api.openai.com/v1'],
  ['https://API.openai.com:443/v1/', 'rewardsmith.key:https://api.openai.com/v1'],
  ['http://localhost:11434/v1?x=1', 'rewardsmith.key:http://localhost:11434/v1'],
  ['https://api.openai.com.evil.example/v1', 'rewardsmith.key:https://api.openai.com.evil.example/v1'],
  ['https://user@api.openai.com/v1', 'rewardsmith.key:https://api.openai.com/v1'],
  ['api.openai.com/v1', undefined],
  ['file:///etc/passwd', undefined],
  ['', undefined],
])('the key of %s is kept under %s', (address, key) => {
  expect(secretKey(address)).toBe(key);
});
