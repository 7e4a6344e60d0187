import type { RoomHandlers } from '../handlers.ts';
import type { CardsRepository } from './cards.repository.ts';
import type { PostMediaService } from './post-media.service.ts';
import type { PostVersionsService } from './post-versions.service.ts';
import type { PostsService } from './posts.service.ts';
import type { PostsBulkService } from './posts-bulk.service.ts';

export function postsHandlers(
  posts: PostsService,
  cards: CardsRepository,
  media: PostMediaService,
  bulk: PostsBulkService,
  versions: PostVersionsService,
): RoomHandlers<'posts'> {
  return {
    'posts.list': (input) => posts.list(input),
    'posts.get': ({ id }) => posts.get(id),
    'posts.cards': ({ from, to, clientId }) => cards.inRange(from, to, clientId),
    'posts.cardColumns': ({ from, to, clientId }) => cards.columnsInRange(from, to, clientId),
    'posts.backlog': ({ clientId }) => cards.backlog(clientId),
    'posts.cardsByIds': ({ ids }) => cards.byIds(ids),
    'posts.create': (input) => media.create(input),
    'posts.update': (input) => posts.update(input),
    'posts.move': (input) => posts.move(input),
    'posts.moveMany': ({ moves }) => posts.moveMany(moves),
    'posts.swap': ({ first, second }) => posts.swap(first, second),
    'posts.grid': ({ channelId }) => cards.gridOf(channelId),
    'posts.duplicate': (input) => posts.duplicate(input),
    'posts.updateMany': (input) => bulk.updateMany(input),
    'posts.duplicateMany': (input) => bulk.duplicateMany(input),
    'posts.removeMany': ({ posts: refs }) => {
      bulk.removeMany(refs);
      return {};
    },
    'posts.changeClient': ({ posts: refs, clientId }) => bulk.changeClient(refs, clientId),
    'posts.search': (input) => cards.search(input),
    'posts.remove': (input) => {
      posts.remove(input);
      return {};
    },
    'posts.restore': (input) => posts.restore(input),
    'posts.versions': ({ id }) => versions.list(id),
    'posts.keepVersion': ({ id }) => {
      versions.keep([id]);
      return {};
    },
    'posts.restoreVersion': (input) => versions.restore(input),
    'posts.attach': (input) => media.attach(input),
    'posts.attachMany': (input) => media.attachMany(input),
    'posts.detach': (input) => media.detach(input),
    'posts.arrangeMedia': (input) => media.arrange(input),
  };
}
