import { findField } from '../../engine/findField.ts';
import type { Profile } from '../../engine/grading.ts';
import { pathName } from '../../engine/text.ts';
import { parseTemplate, type Variable } from '../../languages/template/index.ts';
import type { ReadPiece, SeenGrader, TemplateField } from '../rule.ts';

/** The templates of a grader that have no fault of their own; none where no samples are known. */
export function templateFields({ profile, pieces }: Pick<SeenGrader, 'profile' | 'pieces'>): readonly TemplateField[] {
  if (!profile || profile.rows === 0) return [];
  const texts = pieces.filter(({ language, text }) => language === 'template' && text.includes('{{'));
  return texts.flatMap((piece) =>
    parseTemplate(piece.text).parts.flatMap((part) =>
      part.kind === 'variable' && !isFaulty(part, piece) ? [fieldOf(part, piece, profile)] : [],
    ),
  );
}

function isFaulty({ from, to }: Variable, { faults }: ReadPiece): boolean {
  return faults.some((fault) => from < fault.to && fault.from < to);
}

function fieldOf(variable: Variable, piece: ReadPiece, profile: Profile): TemplateField {
  const path = [variable.root, ...variable.path.map(({ key }) => key)];
  return { piece, variable, path, name: pathName(path), found: findField(profile, path), profile };
}
