import type { Fault, TemplateField } from '../rule.ts';

/** Where the path of a template stands, as the beginning of a fault. */
export function templatePlace({ piece, variable }: TemplateField): Pick<Fault, 'from' | 'to' | 'path'> {
  return { from: piece.place(variable.pathFrom), to: piece.place(variable.pathTo), path: piece.path };
}
