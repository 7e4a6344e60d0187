import type { Page } from 'playwright-core';

/**
 * Why the browser asks a page whether it may be left, its dialog does not say. The DevTools protocol tells just before that a
 * navigation begins (a reload, a way back); before a closing it tells nothing.
 */
export async function watchLeaving(page: Page): Promise<{ takeAddress: () => string | null }> {
  const session = await page.context().newCDPSession(page);
  let address: string | null = null;
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const isMain = (frameId: string) => frameId === frameTree.frame.id;
  session.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
    if (isMain(frameId) && !/sameDocument/i.test(navigationType)) address = url;
  });
  // It has begun, or come to nothing: what is asked later is about something else.
  const settled = (frameId: string) => {
    if (isMain(frameId)) address = null;
  };
  session.on('Page.frameStoppedLoading', ({ frameId }) => settled(frameId));
  session.on('Page.frameNavigated', ({ frame }) => settled(frame.id));
  return {
    takeAddress() {
      const taken = address;
      address = null;
      return taken;
    },
  };
}
