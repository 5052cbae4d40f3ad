/** A token of a reply as chat completions report it, with the most likely tokens in its place. */
export interface ReplyToken {
  readonly token: string;
  readonly logprob: number;
  readonly top_logprobs?: readonly { readonly token: string; readonly logprob: number }[];
}

/** What a judge would have said in one place, with how likely it was. */
export type WeighedToken = { readonly token: string; readonly logprob: number };

/**
 * The tokens that a judge weighed in the place of the number under a key of its JSON reply. Undefined where the number
 * is not the whole of one token, and where the reply came without its tokens.
 */
export function weighedTokens(tokens: readonly ReplyToken[], key: string): readonly WeighedToken[] | undefined {
  const text = tokens.map(({ token }) => token).join('');
  const found = [...text.matchAll(new RegExp(`"${key}"\\s*:\\s*(-?[\\d.eE+-]+)`, 'gd'))].at(-1);
  const place = found?.indices?.[1];
  if (!found || !place) return undefined;
  const chosen = tokenAt(tokens, place[0]);
  if (!chosen || chosen.token.trim() !== found[1]) return undefined;
  const { token, logprob, top_logprobs = [] } = chosen;
  const others = top_logprobs.filter((each) => each.token !== token);
  return [{ token, logprob }, ...others.map((each) => ({ token: each.token, logprob: each.logprob }))];
}

function tokenAt(tokens: readonly ReplyToken[], offset: number): ReplyToken | undefined {
  let end = 0;
  return tokens.find(({ token }) => {
    end += token.length;
    return offset < end;
  });
}
