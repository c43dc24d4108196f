package dev.dateline.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The article in a page: its paragraphs, and the notes of the desk below it.
 *
 * <p>The paragraphs are those of the article's region that are prose, or stand among prose as a paragraph of a story
 * does. Headings, lists, tables of data and quotes between them belong to it.
 *
 * <p>Out of it: what is furniture by its place, its names or its form, the headline itself, paragraphs that are a link, and
 * the notes in italics at the end, where desks speak of themselves.
 */
final class ArticleBody {
  /** What was found. */
  record Article(List<PageBlock> paragraphs, List<PageBlock> notes) {
    private static String text(List<PageBlock> blocks) {
      return blocks.stream().map(PageBlock::text).collect(Collectors.joining("\n\n"));
    }

    /** The paragraphs, an empty line between them. */
    String body() {
      return text(paragraphs);
    }

    /** The notes, an empty line between them. */
    String note() {
      return text(notes);
    }
  }

  /** The shortest first paragraph of a story that is no prose by itself, in characters. */
  private static final int LEAD = 40;

  /** From this length on a sentence may be links for the most part, as one full of names is. */
  private static final int SENTENCE = 80;

  private final PageOutline outline;
  private final PageMeasure measure;
  private final Set<String> titles = new HashSet<>();

  private ArticleBody(PageOutline outline, List<String> titles) {
    this.outline = outline;
    measure = new PageMeasure(outline);
    titles.forEach(title -> this.titles.add(letters(title)));
  }

  /**
   * The article, which has no paragraph if there is none.
   *
   * @param titles what the page calls the article, to tell its headline from its text
   */
  static Article of(Element body, List<String> titles) {
    PageOutline outline = PageOutline.of(body);
    ArticleBody article = new ArticleBody(outline, titles);
    return ArticleRegion.of(outline, article.measure).map(article::kept).orElseGet(article::little);
  }

  private Article kept(PageRegion region) {
    List<PageBlock> kept = new ArrayList<>();
    Optional<PageBlock> heading = Optional.empty();
    Set<PageRegion> homes = homes(region);
    for (int i = region.from; i < region.to; i++) {
      PageBlock block = outline.blocks().get(i);
      if (measure.isFurniture(i) || PageForms.isFurniture(block) || isTitle(block)) {
        continue;
      }
      boolean begun = !kept.isEmpty();
      if (block.kind() == PageBlock.Kind.HEADING) {
        heading = begun || !block.region().element.nameIs("h1") ? Optional.of(block) : heading;
      } else if (measure.isProse(i) || isAmongProse(block, begun, homes)) {
        heading.ifPresent(kept::add);
        heading = Optional.empty();
        kept.add(block);
      } else if (block.linkShare() > 0.8) {
        // A heading above links is theirs.
        heading = Optional.empty();
      }
    }
    int end = kept.size();
    while (end > 0 && kept.get(end - 1).isSlanted()) {
      end--;
    }
    // A story all in italics is a story.
    end = end == 0 ? kept.size() : end;
    return new Article(kept.subList(0, end), kept.subList(end, kept.size()));
  }

  /** A page without prose is short: its paragraphs, if it has any. */
  private Article little() {
    List<PageBlock> kept = new ArrayList<>();
    for (int i = 0; i < outline.blocks().size(); i++) {
      PageBlock block = outline.blocks().get(i);
      boolean paragraph = switch (block.kind()) {
        case PARAGRAPH, QUOTE, VERBATIM, CELL -> true;
        case ITEM, LOOSE, HEADING -> false;
      };
      if (paragraph && block.linkShare() < 0.5 && !measure.isFurniture(i) && !PageForms.isFurniture(block)
          && !isTitle(block)) {
        kept.add(block);
      }
    }
    return new Article(kept, List.of());
  }

  private boolean isTitle(PageBlock block) {
    return titles.contains(letters(block.text()));
  }

  /** The regions in which prose stands by itself, without a paragraph's markup. */
  private Set<PageRegion> homes(PageRegion region) {
    Set<PageRegion> homes = new HashSet<>();
    for (int i = region.from; i < region.to; i++) {
      if (measure.isProse(i)) {
        homes.add(outline.blocks().get(i).region());
      }
    }
    return homes;
  }

  private static boolean isAmongProse(PageBlock block, boolean begun, Set<PageRegion> homes) {
    double most = block.endsSentence() && block.weight() >= SENTENCE ? 0.9 : 0.6;
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, VERBATIM ->
        block.linkShare() < most && (begun || block.hasStop() && block.length() >= LEAD);
      case ITEM -> begun && block.linkShare() < most;
      case CELL -> block.linkShare() < most;
      case LOOSE -> begun && block.linkShare() < 0.3 && (block.hasStop() || homes.contains(block.region()));
      case HEADING -> false;
    };
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
