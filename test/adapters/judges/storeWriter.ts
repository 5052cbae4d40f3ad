import { answerKey, createAnswerStore } from '../../../server/src/adapters/answerStore.ts';

/** A process of its own: writes entries `from` … `to` (endlessly without `to`) into a folder, and says when it began. */
const [folder = '', from = '0', to = 'Infinity'] = process.argv.slice(2);
const store = createAnswerStore(folder);
for (let entry = Number(from); entry < Number(to); entry++) {
  await store.put(answerKey(entry % 500), { entry: entry % 500, text: 'x'.repeat(2000) });
  if (entry === Number(from)) console.log('began');
}
