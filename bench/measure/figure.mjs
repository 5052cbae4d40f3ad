const digits = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
const withUnit = (value, unit) => `${digits(value)} ${unit}`.trim();

function limitText({ unit, most, least, peer }) {
  const parts = [];
  if (most !== undefined) parts.push(`≤ ${withUnit(most, unit)}`);
  if (least !== undefined) parts.push(`≥ ${withUnit(least, unit)}`);
  if (peer?.value === undefined) return parts.join(', ');
  if (peer.atLeast !== undefined) parts.push(`≥ ${peer.atLeast}× faster`);
  if (peer.atMost !== undefined) parts.push(`≤ ${peer.atMost}× its time`);
  return parts.join(', ');
}

function peerText(peer, unit) {
  if (!peer) return '';
  return peer.value === undefined
    ? `${peer.name} is not installed: ${peer.missing}`
    : `${peer.name} ${withUnit(peer.value, unit)}`;
}

/**
 * One row of the table. `ours` and `peer.value` are in `unit`; `most` and `least` bound ours, `peer.atLeast` bounds
 * peer ÷ ours from below, `peer.atMost` ours ÷ peer from above; `also: false` says that an answer was wrong. A peer
 * that is not installed has no `value`; `peer.missing` says how to get it. A `note` is printed once, below the table.
 */
export function figure({ what, also = true, note, ...rest }) {
  const { unit, ours, most = Infinity, least = -Infinity, peer } = rest;
  const ratio = peer?.value === undefined || ours === 0 ? undefined : peer.value / ours;
  const limit = limitText(rest);
  const holds =
    also &&
    ours <= most &&
    ours >= least &&
    !(ratio < (peer?.atLeast ?? 0)) &&
    !(1 / ratio > (peer?.atMost ?? Infinity));
  return {
    what,
    ours: withUnit(ours, unit),
    peer: peerText(peer, unit),
    'peer ÷ ours': ratio === undefined ? '' : `${digits(ratio)}×`,
    limit,
    holds: limit === '' && also ? '' : holds ? 'yes' : 'no',
    ...(note && { note }),
  };
}
