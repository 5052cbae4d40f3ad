"""Writes ../science/spread.json: intervals of means by scipy and statsmodels on generated scores. See requirements-science.txt."""

import json
import math
import pathlib
import random

import numpy
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

draw = random.Random(11)


def plain(scores):
    n = len(scores)
    if set(scores) <= {0, 1}:
        return list(proportion_confint(sum(scores), n, method="wilson"))
    if n < 2:
        return None
    half = stats.t.ppf(0.975, n - 1) * numpy.std(scores, ddof=1) / math.sqrt(n)
    return [numpy.mean(scores) - half, numpy.mean(scores) + half]


def clustered(scores, items):
    """CR0 times G/(G-1), which statsmodels calls a group correction; quantile of t with G-1 degrees."""
    codes = numpy.unique(items, return_inverse=True)[1]
    groups = len(set(items))
    if groups < 2:
        return None
    fit = sm.OLS(scores, numpy.ones(len(scores))).fit(
        cov_type="cluster", cov_kwds={"groups": codes, "use_correction": False}
    )
    half = stats.t.ppf(0.975, groups - 1) * math.sqrt(fit.cov_params()[0][0] * groups / (groups - 1))
    return [numpy.mean(scores) - half, numpy.mean(scores) + half]


def case(name, scores, items=None):
    names = items or [str(index) for index in range(len(scores))]
    shared = len(set(names)) < len(names)
    interval = clustered(scores, names) if shared else plain(scores)
    return {
        "name": name,
        "scores": scores,
        "items": names,
        "mean": float(numpy.mean(scores)),
        "stdev": float(numpy.std(scores, ddof=1)) if len(scores) > 1 else None,
        "ci95": None if interval is None else [float(end) for end in interval],
    }


def some(n, digits=3):
    return [round(draw.random(), digits) for _ in range(n)]


def grouped(sizes):
    return [f"item {index}" for index, size in enumerate(sizes) for _ in range(size)]


CASES = [
    case("one score", [0.3]),
    case("one score of 1", [1]),
    case("two scores", [0.2, 0.7]),
    case("three equal scores", [0.1, 0.1, 0.1]),
    case("zeros and ones", [0, 1, 1, 1, 0, 1, 1]),
    case("all ones", [1] * 12),
    case("all zeros", [0] * 5),
    case("ten scores", some(10)),
    case("a hundred scores", some(100)),
    case("two thousand scores", some(2000, 2)),
    case("beyond the unit range", [-3.5, 12.25, 4, 0, 1]),
    case("far from zero", [1000000.1, 1000000.2, 1000000.4]),
    case("clusters of two", some(8), grouped([2] * 4)),
    case("unequal clusters", some(14), grouped([1, 5, 2, 3, 1, 2])),
    case("clusters of zeros and ones", [0, 0, 1, 1, 1, 1, 0, 1], grouped([2, 3, 3])),
    case("clusters in any order", some(6), ["a", "b", "a", "c", "b", "a"]),
    case("one cluster", some(4), grouped([4])),
]

FREEDOM = [1, 2, 3, 4, 5, 7, 10, 29, 30, 31, 100, 419, 1000, 99999, 1000000]
QUANTILES = [{"freedom": each, "quantile": float(stats.t.ppf(0.975, each))} for each in FREEDOM]

made = {
    "computed_with": f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, numpy {numpy.__version__}",
    "tQuantile95": QUANTILES,
    "spread": CASES,
}
path = pathlib.Path(__file__).parent.parent / "science" / "spread.json"
path.write_text(json.dumps(made) + "\n")
