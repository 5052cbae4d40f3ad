import { type Desk, settingsSource } from './desk.ts';
import { type ServerSettings, settingsFor } from './settings.ts';

/** The settings of a spec; the log is told once of each entry that counts for nothing. */
export async function heededSettings(desk: Desk, uri: string): Promise<ServerSettings> {
  const settings = await settingsFor(settingsSource(desk), uri);
  for (const sentence of settings.ignored.filter((each) => !desk.warned.has(each))) {
    desk.warned.add(sentence);
    desk.connection.console.warn(sentence);
  }
  return settings;
}
