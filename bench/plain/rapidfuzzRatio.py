"""Reads pairs of texts as JSON from stdin; prints pairs a second of rapidfuzz's ratio, and the sum over the pairs."""

import json
import sys
import time

try:
    from rapidfuzz.fuzz import ratio
except ImportError:
    print(json.dumps({"missing": True}))
    sys.exit()

pairs = json.load(sys.stdin)
firsts, seconds = [a for a, _ in pairs], [b for _, b in pairs]
total = sum(map(ratio, firsts, seconds)) / 100
done, since = 0, time.perf_counter()
while time.perf_counter() - since < 2:
    list(map(ratio, firsts, seconds))
    done += len(pairs)
print(json.dumps({"rate": done / (time.perf_counter() - since), "total": total}))
