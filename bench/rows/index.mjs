import { rows as activation } from './activation.mjs';
import { rows as command } from './command.mjs';
import { rows as judges } from './judges.mjs';
import { rows as judgesPeer } from './judgesPeer.mjs';
import { rows as live } from './live.mjs';
import { rows as memory } from './memory.mjs';
import { rows as metrics } from './metrics.mjs';
import { rows as packageSize } from './packageSize.mjs';
import { rows as panel } from './panel.mjs';
import { rows as profile } from './profile.mjs';
import { rows as promptfoo } from './promptfoo.mjs';
import { rows as python } from './python.mjs';
import { rows as startUp } from './startUp.mjs';
import { rows as typing } from './typing.mjs';
import { rows as typingRubric } from './typingRubric.mjs';

/** What is measured, in the order of the table. */
export const rows = {
  typing,
  typingRubric,
  live,
  startUp,
  command,
  promptfoo,
  memory,
  profile,
  metrics,
  python,
  judges,
  judgesPeer,
  activation,
  panel,
  packageSize,
};
