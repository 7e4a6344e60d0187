import type { Edit } from '../../data/post-editor.rules.ts';

/** What an edit is about, as a key of `posts.parts`. */
export function partOf(edit: Edit): 'title' | 'text' | 'variant' | 'moment' | 'channels' | 'media' | 'other' {
  switch (edit.kind) {
    case 'field':
      return edit.field === 'title' || edit.field === 'text' ? edit.field : 'other';
    case 'move':
      return 'moment';
    case 'variant':
      return 'variant';
    case 'format':
    case 'addChannel':
    case 'removeChannel':
      return 'channels';
    default:
      return 'media';
  }
}
