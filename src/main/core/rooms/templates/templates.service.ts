import { refuse } from '#shared/ipc/result.ts';
import type { Post } from '#shared/rooms/posts/posts.schema.ts';
import { channelsFor, contentOf } from '#shared/rooms/templates/templates.rules.ts';
import type {
  Template,
  TemplateApply,
  TemplateCreate,
  TemplateCreatePost,
  TemplateUpdate,
} from '#shared/rooms/templates/templates.schema.ts';
import type { CoreContext } from '../../context.ts';
import type { ChannelsService } from '../channels/channels.service.ts';
import type { PostsService } from '../posts/posts.service.ts';
import { checkRevision, checkWritten } from '../revisions.ts';
import type { TemplatesRepository } from './templates.repository.ts';

export type TemplatesService = ReturnType<typeof createTemplatesService>;

/** Posts to begin from, of one client or of everybody. Every write is one unit of work. */
export function createTemplatesService(
  context: CoreContext,
  repository: TemplatesRepository,
  rooms: { readonly posts: PostsService; readonly channels: ChannelsService },
) {
  const { unitOfWork } = context;

  function seen({ id, rev }: { id: string; rev?: number | undefined }): Template {
    const template = repository.get(id) ?? refuse('missing', 'templates.missing');
    checkRevision('templates', rev, template);
    return template;
  }

  function create({ postId, clientId, name }: TemplateCreate): Template {
    const post = rooms.posts.get(postId);
    if (clientId !== null && clientId !== post.clientId) refuse('invalid', 'templates.other-client');
    const at = context.instant();
    const template: Template = {
      id: context.newId(),
      rev: 1,
      createdAt: at,
      updatedAt: at,
      clientId,
      name,
      content: contentOf(post, (channelId) => rooms.channels.get(channelId).network),
    };
    return unitOfWork.run({ name: 'templates.create', params: { name } }, () => {
      repository.insert(template);
      return template;
    });
  }

  function update({ id, rev, name }: TemplateUpdate): Template {
    const template = seen({ id, rev });
    if (template.name === name) return template;
    const next = { ...template, name, rev: template.rev + 1, updatedAt: context.instant() };
    return unitOfWork.run({ name: 'templates.update', params: { name } }, () => {
      checkWritten('templates', repository.rename(next), template.rev);
      return next;
    });
  }

  function remove(input: { id: string; rev?: number | undefined }): void {
    const template = seen(input);
    unitOfWork.run({ name: 'templates.remove', params: { name: template.name } }, () =>
      repository.remove(template.id, context.instant()),
    );
  }

  /** Fills a post with the template's content, as one change of the post; it keeps its channels where none has a counterpart. */
  function apply({ id, postId, rev }: TemplateApply): Post {
    const { channels, ...content } = seen({ id }).content;
    const post = rooms.posts.seen({ id: postId, rev });
    const mapped = channelsFor(channels, rooms.channels.list(post.clientId));
    return rooms.posts.update({
      id: postId,
      rev: post.rev,
      ...content,
      ...(mapped.length === 0 ? {} : { channels: mapped }),
    });
  }

  /** A new post with the template's content, as one step; its channels are the client's of the same networks. */
  function createPost({ id, clientId, date, time }: TemplateCreatePost): Post {
    const template = seen({ id });
    if (template.clientId !== null && template.clientId !== clientId) refuse('invalid', 'templates.other-client');
    const { channels, ...content } = template.content;
    const mapped = channelsFor(channels, rooms.channels.list(clientId));
    return rooms.posts.create({ ...content, clientId, date, time, channels: mapped });
  }

  return { list: repository.list, create, update, remove, apply, createPost };
}
