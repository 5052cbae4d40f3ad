import type { PythonPiece } from '../pythonPiece.ts';
import { equality } from './equality.ts';

/** States of an environment, as `stateDifferences` compares them. */
export const states: PythonPiece = {
  needs: [equality],
  source: `
STEPS = {
    "*": lambda step, key: True,
    "[*]": lambda step, key: isinstance(key, int),
    "is": lambda step, key: str(key) == step["name"],
}


def same_state(found, wanted, ignored, tolerance):
    if isinstance(found, dict) and isinstance(wanted, dict):
        keys = {**wanted, **found}
        return all(same_at(key, found.get(key, NOTHING), wanted.get(key, NOTHING), ignored, tolerance) for key in keys)
    if isinstance(found, list) and isinstance(wanted, list):
        places = range(max(len(found), len(wanted)))
        return all(same_at(at, below(found, [at]), below(wanted, [at]), ignored, tolerance) for at in places)
    return deep_equal(found, wanted, tolerance)


def same_at(key, found, wanted, ignored, tolerance):
    inner = [steps[1:] for steps in ignored if steps and STEPS[steps[0]["step"]](steps[0], key)]
    if [] in inner:
        return True
    return found is not NOTHING and wanted is not NOTHING and same_state(found, wanted, inner, tolerance)


def state_in(spec, row):
    """The state comes from the environment: where there is none, the completion is not to blame."""
    path = spec.get("path", ())
    key = path[1] if len(path) > 1 and path[0] == "sample" else "output_text"
    if str(key).startswith("output_"):
        return exact(spec, row)
    try:
        return exact(spec, row)
    except Absent as error:
        raise Broken(str(error)) from None
`,
};
