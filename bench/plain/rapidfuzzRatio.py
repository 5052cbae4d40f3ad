"""Reads pairs of texts as JSON from stdin; prints pairs of rapidfuzz's ratio in a second of processor time, and the sum."""

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
done, since, before = 0, time.perf_counter(), time.process_time()
while time.perf_counter() - since < 1:
    list(map(ratio, firsts, seconds))
    done += len(pairs)
print(json.dumps({"rate": done / (time.process_time() - before), "total": total}))
