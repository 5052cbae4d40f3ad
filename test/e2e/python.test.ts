import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, openEditor } from './harness/editor.ts';
import { again, patience, waitFor } from './harness/waitFor.ts';

const spec = 'headline.grader.yaml';
const added = '    words = text.split()';

describe('the Python of a grader in its own tab', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor({ workspace: 'examples' });
    await editor.openFile(spec);
  });
  afterAll(() => editor?.dispose());

  const focus = async (group: 1 | 2) => {
    await editor.page.keyboard.press(`ControlOrMeta+Digit${group}`);
    await waitFor(
      `the focus in group ${group}`,
      () => activeTab(),
      (label) => label.includes(group === 1 ? '.grader.yaml' : 'shape.py'),
    );
    await editor.focusText();
  };
  const activeTab = async () =>
    (await editor.page.locator('.editor-group-container.active .tab.active').getAttribute('aria-label')) ?? '';
  const tabs = async () => {
    const all = editor.page.locator('.editor-group-container .tab');
    return all.evaluateAll((each) =>
      each.map((tab) => `${tab.getAttribute('data-resource-name')}${tab.classList.contains('dirty') ? ' ●' : ''}`),
    );
  };
  const tabsAre = (...wanted: string[]) => waitFor(`the tabs ${wanted}`, tabs, (all) => String(all) === String(wanted));
  const lines = async () => [...(await editor.lineTexts()).values()];
  const linesWith = (text: string) => waitFor(`\`${text}\``, lines, (all) => all.some((line) => line.includes(text)));
  const linesWithout = (text: string) =>
    waitFor(`no \`${text}\``, lines, (all) => all.length > 0 && !all.some((line) => line.includes(text)));
  const addLine = async (line: number, text: string) => {
    await editor.goTo(line);
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.press('Enter');
    await editor.type(text);
  };

  test('opens from its lens, as Python', async () => {
    await editor.clickLens('Edit Python');
    await waitFor('the tab', activeTab, (label) => label.includes('shape.py'));
    const found = await waitFor('its lines', lines, (all) => all.length > 5);
    expect(found.slice(0, 2)).toEqual(['def grade(sample, item):', '    text = sample["output_text"].strip()']);
    await waitFor(
      'the language',
      () => editor.statusBar(),
      (items) => items.includes('Python'),
    );
    await tabsAre(spec, 'shape.py');
  });

  test('what is typed in the tab stands in the spec, unsaved', async () => {
    await addLine(2, added.trim());
    await linesWith(added);
    await tabsAre(`${spec} ●`, 'shape.py ●');
    await focus(1);
    await linesWith(`      ${added}`);
    await editor.saveScreenshot('python-tab');
    expect(await editor.read(spec)).not.toContain(added);
  });

  test('undo in the spec takes it back in both', async () => {
    await focus(1);
    await waitFor(
      'the spec as it was',
      async () => {
        await editor.page.keyboard.press('ControlOrMeta+KeyZ');
        return lines();
      },
      (all) => !all.some((line) => line.includes('words =')) && all.some((line) => /^ +text = sample/.test(line)),
    );
    await waitFor('the undone spec', tabs, (all) => {
      if (all[0] !== spec) void editor.page.keyboard.press('ControlOrMeta+KeyZ');
      return String(all) === `${spec},shape.py`;
    });
    await focus(2);
    await linesWithout('words =');
    expect((await lines())[2]).toBe('    one_line = "\\n" not in text');
  });

  test('what is typed in the spec stands in the tab', async () => {
    await focus(1);
    await editor.replace(29, '14', '15');
    await focus(2);
    await linesWith('<= 15');
    await tabsAre(`${spec} ●`, 'shape.py ●');
  });

  test('saving the tab saves the spec', async () => {
    await addLine(4, '# checked');
    await editor.save();
    await tabsAre(spec, 'shape.py');
    expect(await editor.read(spec)).toContain('<= 15\n          # checked\n');
  });

  test('saving the spec saves the tab', async () => {
    await focus(2);
    await editor.replace(5, 'checked', 'seen');
    await tabsAre(`${spec} ●`, 'shape.py ●');
    await focus(1);
    await linesWith('# seen');
    await editor.save();
    await tabsAre(spec, 'shape.py');
    expect(await editor.read(spec)).toContain('# seen\n');
  });

  test('the tab is there again when the window is', async () => {
    await Promise.all([editor.page.waitForEvent('load'), editor.runCommand('Developer: Reload Window')]);
    await waitFor('the tabs', tabs, (all) => all.length === 2, 40_000);
    await editor.page.keyboard.press('ControlOrMeta+Digit2');
    await linesWith('# seen');
    await focus(1);
    await editor.replace(30, 'seen', 'read');
    await focus(2);
    await linesWith('# read');
  });

  test('a Python that is removed says so, and comes back with it', async () => {
    await focus(1);
    await editor.replace(25, 'source', 'sauce');
    await focus(2);
    await linesWith(`# This Python is no longer in ${spec}.`);
    await editor.saveScreenshot('python-removed');
    await focus(1);
    await editor.replace(25, 'sauce', 'source');
    await focus(2);
    await linesWith('def grade(sample, item):');
  });

  test('undo in the tab takes back what was typed there in both', async () => {
    await addLine(2, '# more');
    await focus(1);
    await linesWith('# more');
    await focus(2);
    await waitFor('the tab as it was', async () => {
      await editor.page.keyboard.press('ControlOrMeta+KeyZ');
      return !(await lines()).some((line) => line.includes('#  more') || line.endsWith('# more'));
    });
    await focus(1);
    await linesWithout('# more');
  });

  test('a spec that is renamed keeps its tab', async () => {
    await focus(1);
    await editor.save();
    const name = editor.page.locator('.explorer-folders-view .monaco-inputbox input');
    await again('the box for the name', async () => {
      await editor.page.keyboard.press('Escape');
      await editor.runCommand('File: Reveal Active File in Explorer View');
      await waitFor('the keyboard in the files', () =>
        editor.page.locator('.explorer-folders-view .monaco-list:focus').count(),
      );
      await editor.page.keyboard.press('F2');
      await name.waitFor({ timeout: patience });
      return true;
    });
    await name.fill('title.grader.yaml');
    await editor.page.keyboard.press('Enter');
    await tabsAre('title.grader.yaml', 'shape.py');
    await focus(2);
    await addLine(2, '# renamed');
    await tabsAre('title.grader.yaml ●', 'shape.py ●');
    await editor.save();
    await tabsAre('title.grader.yaml', 'shape.py');
    expect(await editor.read('title.grader.yaml')).toContain('# renamed');
  });

  test('closing the spec closes the tab', async () => {
    await focus(1);
    await editor.runCommand('View: Close Editor');
    await waitFor('no tabs', tabs, (all) => all.length === 0);
  });

  test('from the palette, in JSON, where the text is one line', async () => {
    await editor.openFile('math-final.grader.json');
    await editor.goTo(4, 40);
    await editor.runCommand('Rewardsmith: Edit Python');
    await waitFor('the tab', activeTab, (label) => label.includes('final_number.py'));
    await linesWith('from decimal import');
    await editor.goTo(1, 1);
    await editor.page.keyboard.press('Enter');
    await editor.goTo(1, 1);
    await editor.type('# "Numbers"');
    await editor.save();
    const { source } = JSON.parse(await editor.read('math-final.grader.json'));
    expect(source.split('\n').slice(0, 2)).toEqual(['# "Numbers"', 'import re']);
  });
});
