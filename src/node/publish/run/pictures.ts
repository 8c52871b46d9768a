import type {Folder} from '../../content/folder.js';
import {prepareImage} from '../../content/images.js';
import type {ImageSizes, PreparedImage} from '../../content/images.js';
import type {FileProblem} from '../../known-error.js';
import {hashOf} from '../fingerprint.js';
import type {SiteFile, Stage} from '../stage/stage.js';

export const pictureName = (file: string): string => `images/${file}`;

/** Authors' pictures: each is made once, when a summary first asks for it, or kept from an earlier run. */
export class Pictures {
  /** Sizes of those made or kept, by file name. */
  readonly sizes: Map<string, ImageSizes>;
  /** Hashes of the sources that were read. */
  readonly sources = new Map<string, string>();
  /** Files put on the stage, by path. */
  readonly files = new Map<string, SiteFile>();
  private readonly faults = new Map<string, readonly FileProblem[]>();
  private readonly asked = new Map<string, Promise<ImageSizes | undefined>>();

  /** @param kept pictures whose sources have not changed */
  constructor(
    private readonly folder: Folder,
    private readonly stage: Stage,
    kept: Iterable<readonly [string, ImageSizes]>,
  ) {
    this.sizes = new Map(kept);
  }

  readonly get = (file: string): Promise<ImageSizes | undefined> => {
    let asked = this.asked.get(file);
    if (!asked) this.asked.set(file, (asked = this.make(file)));
    return asked;
  };

  /** What is wrong with a picture; `user` is a file that names it. */
  problems(file: string, user: string): readonly FileProblem[] {
    return (this.faults.get(file) ?? []).map((problem) =>
      problem.message === 'is missing' ? {...problem, message: `is missing; ${user} asks for it`} : problem,
    );
  }

  private async make(file: string): Promise<ImageSizes | undefined> {
    const known = this.sizes.get(file);
    if (known) return known;
    const problems: FileProblem[] = [];
    const bytes = this.folder.read(pictureName(file), problems);
    const image = bytes && (await prepareImage(file, bytes, problems));
    if (problems.length) this.faults.set(file, problems);
    if (!bytes || !image) return undefined;
    this.sources.set(file, hashOf(bytes));
    for (const {path, bytes: made} of [image.src, ...image.sources])
      for (const file of this.stage.put(path, made)) this.files.set(file.path, file);
    this.sizes.set(file, withoutBytes(image));
    return this.sizes.get(file);
  }
}

function withoutBytes({src, sources}: PreparedImage): ImageSizes {
  const size = ({path, type, width, height, length}: PreparedImage['src']): ImageSizes['src'] => {
    return {path, type, width, height, length};
  };
  return {src: size(src), sources: sources.map(size)};
}

export const pathsOf = ({src, sources}: ImageSizes): readonly string[] => [src, ...sources].map(({path}) => path);
