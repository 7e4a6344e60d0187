import type { z } from 'zod';
import { defaultSettings, Settings, type SettingsUpdate, ViewState } from '#shared/rooms/settings/settings.schema.ts';
import type { CoreContext } from '../../context.ts';
import { given } from '../revisions.ts';
import type { SettingsRepository } from './settings.repository.ts';

const KEY = 'app';

export type SettingsService = ReturnType<typeof createSettingsService>;

/** How the person's window is set up; not part of undo, since Ctrl+Z must never change the language under somebody's hands. */
export function createSettingsService(context: CoreContext, repository: SettingsRepository) {
  function get(): Settings {
    const stored = objectOr(repository.get(KEY));
    return {
      ...readFields(Settings.shape, defaultSettings, stored),
      view: readFields(ViewState.shape, defaultSettings.view, objectOr(stored.view)),
    };
  }

  function update({ view, ...patch }: SettingsUpdate): Settings {
    const before = get();
    const next: Settings = { ...before, ...given(patch), view: { ...before.view, ...given(view ?? {}) } };
    context.unitOfWork.runUnjournalled(['settings'], () => repository.put(KEY, next));
    return next;
  }

  return { get, update };
}

function objectOr(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Each field by itself: one value that this version does not understand must not take the person's language with it. */
function readFields<T extends object>(
  shape: { readonly [K in keyof T]: z.ZodType<T[K]> },
  defaults: T,
  stored: Readonly<Record<string, unknown>>,
): T {
  const read = { ...defaults };
  for (const key of Object.keys(shape) as (keyof T & string)[]) {
    const field = shape[key].safeParse(stored[key]);
    if (field.success) read[key] = field.data;
  }
  return read;
}
