import { expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '#shared/ipc/result.ts';
import type { FileToSave } from './dialogs.ts';

vi.mock('electron', () => ({}));
const { createMadeFiles } = await import('./made-files.ts');

const TWO_PAGES = Buffer.from('%PDF-1.7 /Type /Page /Type /Page /Type /Pages');

function madeFiles(core: Result<unknown>, saving: Result<{ path: string }> = ok({ path: '/tmp/chosen.pdf' })) {
  const printed: string[] = [];
  const saved: FileToSave[] = [];
  const written: string[] = [];
  const asked: unknown[] = [];
  const made = createMadeFiles({
    core: {
      call: async (...call) => {
        asked.push(call);
        return core;
      },
    },
    printer: {
      printToPdf: async (html) => {
        printed.push(html);
        return TWO_PAGES;
      },
    },
    save: async (_window, file) => {
      saved.push(file);
      return saving;
    },
    window: () => null,
    written: { add: (path) => written.push(path) },
  });
  return { made, printed, saved, written, asked };
}

const document = { html: '<p>Raport</p>', title: 'Raport', fileName: 'Raport.pdf', language: 'pl' };

it('prints the document that the core made of the same input, and says where it went and how long it is', async () => {
  const { made, printed, saved, written, asked } = madeFiles(ok(document));
  expect(await made.print('reports.document')({ clientId: 'a' })).toEqual(ok({ path: '/tmp/chosen.pdf', pages: 2 }));
  expect(asked).toEqual([['reports.document', { clientId: 'a' }]]);
  expect(printed).toEqual(['<p>Raport</p>']);
  expect(saved).toEqual([{ name: 'Raport.pdf', bytes: TWO_PAGES, filter: { name: 'PDF', extensions: ['pdf'] } }]);
  expect(written).toEqual(['/tmp/chosen.pdf']);
});

it('asks nobody for a place when the core refused, and remembers none that was not chosen', async () => {
  const refused = fail('missing', 'clients.missing');
  const first = madeFiles(refused);
  expect(await first.made.print('reports.document')({})).toEqual(refused);
  expect([first.printed, first.saved]).toEqual([[], []]);
  const cancelled = fail('cancelled', 'shell.saveCancelled');
  const second = madeFiles(ok(document), cancelled);
  expect(await second.made.print('reports.document')({})).toEqual(cancelled);
  expect(second.written).toEqual([]);
});

it.each([
  ['Brief.docx', { name: 'Word', extensions: ['docx'] }],
  ['Budżet.XLSX', { name: 'Excel', extensions: ['xlsx'] }],
  ['klient.age', { name: 'AGE', extensions: ['age'] }],
])('saves %s byte for byte under a filter for its kind', async (fileName, filter) => {
  const bytes = Buffer.from([0, 255, 128]);
  const { made, saved, written } = madeFiles(ok({ fileName, base64: bytes.toString('base64') }));
  expect(await made.save('reports.document')({})).toEqual(ok({ path: '/tmp/chosen.pdf' }));
  expect(saved).toEqual([{ name: fileName, bytes, filter }]);
  expect(written).toEqual(['/tmp/chosen.pdf']);
});
