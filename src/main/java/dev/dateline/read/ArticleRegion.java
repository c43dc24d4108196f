package dev.dateline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region of a page that is its article.
 *
 * <p>Running prose scores for the regions that hold it, most for the nearest (the method of Readability, Arc90 2009, with
 * its constants); the best score, weighed by how little of the region's text is links, wins. It widens to the regions
 * above while those add prose of the same kind and little else, for many pages put a story into several boxes.
 */
final class ArticleRegion {
  /** How far up a paragraph counts. */
  private static final int LEVELS = 5;

  /** What a region gains that is called content, article or the like. */
  private static final double NAMED = 1.25;

  /** A region above must add this share of prose to be worth its other text. */
  private static final double WORTH_WIDENING = 0.15;

  /** And its paragraphs must be this long, measured by those of the article: teasers are shorter. */
  private static final double ALIKE = 0.4;

  private final PageOutline outline;
  private final List<PageBlock> blocks;
  private final PageMeasure measure;

  private ArticleRegion(PageOutline outline, PageMeasure measure) {
    this.outline = outline;
    this.blocks = outline.blocks();
    this.measure = measure;
  }

  static Optional<PageRegion> of(PageOutline outline, PageMeasure measure) {
    ArticleRegion search = new ArticleRegion(outline, measure);
    return search.best().map(search::widened);
  }

  private Optional<PageRegion> best() {
    Map<PageRegion, Double> scores = scores();
    PageRegion best = null;
    double most = 0;
    for (PageRegion region : outline.regions()) {
      Double raw = scores.get(region);
      if (raw != null) {
        boolean named = region.parent != null && PageNames.of(region.element) == PageNames.Says.CONTENT;
        double score = raw * (1 - measure.linkShare(region)) * (named ? NAMED : 1);
        if (score > most) {
          most = score;
          best = region;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Map<PageRegion, Double> scores() {
    Map<PageRegion, Double> scores = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!measure.isProse(i)) {
        continue;
      }
      PageBlock block = blocks.get(i);
      double score = 1 + block.commas() + Math.min(block.weight() / 100, 3);
      double share = 1;
      @Nullable
      PageRegion at = block.home();
      for (int level = 1; at != null && level <= LEVELS; level++, at = at.parent) {
        scores.merge(at, score * share, Double::sum);
        share = level == 1 ? 0.5 : 1.0 / (3 * level);
      }
    }
    return scores;
  }

  private PageRegion widened(PageRegion best) {
    PageRegion at = best;
    for (PageRegion up = best.parent; up != null; up = up.parent) {
      int more = measure.prose(up) - measure.prose(at);
      int other = measure.text(up) - measure.text(at) - more;
      if (more > WORTH_WIDENING * measure.prose(at) && other < more && measure.linkShare(up) < 0.3 && isAlike(up, at)) {
        at = up;
      }
    }
    return at;
  }

  /** Whether what a region has around another is prose of the same kind, and no list of other stories. */
  private boolean isAlike(PageRegion up, PageRegion at) {
    int inside = 0;
    int items = 0;
    for (int i = at.from; i < at.to; i++) {
      inside += measure.isProse(i) ? 1 : 0;
      items += measure.isProse(i) && blocks.get(i).kind() == PageBlock.Kind.ITEM ? 1 : 0;
    }
    boolean listing = items * 2 > inside;
    int around = 0;
    long aroundWeight = 0;
    int teasers = 0;
    for (int i = up.from; i < up.to; i++) {
      if (measure.isFurniture(i) || i >= at.from && i < at.to) {
        continue;
      }
      PageBlock block = blocks.get(i);
      if (measure.isProse(i) && (block.kind() == PageBlock.Kind.ITEM) == listing) {
        around++;
        aroundWeight += block.weight();
      } else if (measure.isProse(i) || block.linkShare() > 0.8 && block.length() > 20) {
        teasers++;
      }
    }
    return around > 0 && aroundWeight * inside > ALIKE * measure.prose(at) * around && teasers * 3 < around;
  }
}
