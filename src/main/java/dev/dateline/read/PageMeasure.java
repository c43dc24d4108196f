package dev.dateline.read;

import java.util.Arrays;
import java.util.List;

/**
 * How much text, links and running prose each region of a page holds, furniture not counted.
 *
 * <p>A region is furniture by its element ({@code nav}, {@code aside}) or by its names, unless it holds much of the page's
 * prose: names lie. What readers wrote is furniture though it be most of a page. Posts of others that a story embeds
 * stand in quotes, and are its own.
 */
final class PageMeasure {
  /** A region that holds this share of the page's prose is no furniture, whatever it is called. */
  private static final double TOO_MUCH_FOR_FURNITURE = 0.4;

  /** Unless it is called the readers' comments: then only if it holds nearly all. */
  private static final double TOO_MUCH_FOR_READERS = 0.8;

  private final List<PageBlock> blocks;
  private final boolean[] prose;
  private final boolean[] furniture;
  private final int[] textTo;
  private final int[] linkTo;
  private final int[] proseTo;

  PageMeasure(PageOutline outline) {
    blocks = outline.blocks();
    int count = blocks.size();
    prose = new boolean[count];
    furniture = new boolean[count];
    textTo = new int[count + 1];
    linkTo = new int[count + 1];
    proseTo = new int[count + 1];
    for (int i = 0; i < count; i++) {
      prose[i] = blocks.get(i).isProse();
    }
    sum();
    for (PageRegion region : outline.regions()) {
      // What lies in furniture is marked already; so each paragraph is marked once.
      if (region.from < region.to && !furniture[region.from] && isFurniture(region)) {
        Arrays.fill(furniture, region.from, region.to, true);
      }
    }
    sum();
  }

  private boolean isFurniture(PageRegion region) {
    if (region.parent == null) {
      return false;
    }
    int all = proseTo[blocks.size()];
    PageNames.Says says = PageNames.of(region.element);
    if (says == PageNames.Says.READERS) {
      return all == 0 || prose(region) < TOO_MUCH_FOR_READERS * all;
    }
    boolean around = PageOutline.isAround(region.element) || says == PageNames.Says.FURNITURE && !region.quotes;
    return around && (all == 0 || prose(region) < TOO_MUCH_FOR_FURNITURE * all);
  }

  private void sum() {
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      textTo[i + 1] = textTo[i] + (furniture[i] ? 0 : block.weight());
      linkTo[i + 1] = linkTo[i] + (furniture[i] ? 0 : block.linked());
      proseTo[i + 1] = proseTo[i] + (isProse(i) ? block.weight() : 0);
    }
  }

  boolean isFurniture(int block) {
    return furniture[block];
  }

  /** Whether a paragraph is running prose, and no furniture. */
  boolean isProse(int block) {
    return prose[block] && !furniture[block];
  }

  int text(PageRegion region) {
    return textTo[region.to] - textTo[region.from];
  }

  int prose(PageRegion region) {
    return proseTo[region.to] - proseTo[region.from];
  }

  /** The share of a region's text that stands in links, from 0 to 1. */
  double linkShare(PageRegion region) {
    int text = text(region);
    return text == 0 ? 0 : Math.min(1, (double) (linkTo[region.to] - linkTo[region.from]) / text);
  }
}
