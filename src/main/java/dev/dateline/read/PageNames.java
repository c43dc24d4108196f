package dev.dateline.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names of a region, its classes, id and role, say about it: weak evidence, as a name may lie.
 *
 * <p>Names are taken apart into words ({@code wp-caption}, {@code shareBar}), so that {@code ad} is not found in {@code
 * header} nor {@code share} in {@code shareholders}.
 */
final class PageNames {
  private static final Set<String> FURNITURE = Set.of("related", "recirc", "recirculation", "recommended",
      "recommendations", "recommendation", "outbrain", "taboola", "zergnet", "trending", "popular", "share", "sharing",
      "shares", "sharebar", "sharedaddy", "sharetools", "social", "socials", "addthis", "addtoany", "sidebar",
      "breadcrumb", "breadcrumbs", "nav", "navigation", "navbar", "menu", "footer", "cookie", "cookies", "gdpr",
      "consent", "promo", "promos", "promotion", "promoted", "sponsor", "sponsored", "sponsors", "ad", "ads", "advert",
      "advertisement", "advertising", "adsense", "banner", "caption", "captions", "credit", "credits", "copyright",
      "byline", "bylines", "author", "authors", "bio", "contributor", "contributors", "timestamp", "pubdate", "tags",
      "taglist", "keywords", "categories", "pagination", "pager", "popup", "modal", "overlay", "widget", "widgets",
      "toolbar", "tooltip", "login", "newsletter", "newsletters", "subscribe", "subscription", "signup", "readmore",
      "teaser", "teasers", "carousel", "slideshow", "playlist", "signin", "register", "paywall",
      "masthead", "donate", "donation", "shop", "affiliate", "disclaimer", "attribution", "crosshead", "relatedposts");

  /** What readers write, not the reporter: never the story, however much of it there is. */
  private static final Set<String> READERS = Set.of("comment", "comments", "disqus", "commentlist", "respond",
      "replies",
      "reply", "livefyre", "coral", "viafoura", "spotim");

  private static final Set<String> HIDDEN = Set.of("hidden", "visually-hidden", "visuallyhidden", "sr-only",
      "screen-reader-text", "screen-reader-only", "invisible", "offscreen", "u-hidden", "is-hidden");

  private static final Set<String> CONTENT = Set.of("article", "body", "content", "entry", "story", "post", "text",
      "main", "blog", "hentry", "articlebody", "storytext", "page");

  private static final Pattern CAPTION = Pattern.compile("(?i)caption|(?:^|[-_ ])credits?(?:$|[-_ ])");

  private static final Pattern POINTED_AT = Pattern.compile(
      "(?i).*(?:rollover|tooltip|popover|hovercard).*(?:block|content|text|box|body|inner|card)");

  /** Names longer than this are machine's, and not read. */
  private static final int LONGEST = 400;

  enum Says {
    NOTHING, CONTENT, FURNITURE, READERS
  }

  private PageNames() {}

  static Says of(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return Says.CONTENT;
    }
    if (element.attributesSize() == 0) {
      return Says.NOTHING;
    }
    Says said = words(element.className());
    said = stronger(said, words(element.id()));
    if (said != Says.READERS && said != Says.FURNITURE) {
      said = stronger(said, words(element.attr("role")));
      said = stronger(said, words(element.attr("data-component")));
    }
    return tag.equals("article") && said == Says.FURNITURE ? Says.NOTHING : said;
  }

  /** Whether the names say a caption or a credit: they stand in inline elements too. */
  static boolean isCaption(Element element) {
    String names = element.className();
    return !names.isEmpty() && CAPTION.matcher(names).find();
  }

  /** Whether the names say that it is not shown, or only when pointed at. */
  static boolean isHidden(Element element) {
    String names = element.className();
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.length() > LONGEST ? new String[0] : names.split(" ")) {
      if (HIDDEN.contains(name) || POINTED_AT.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Says stronger(Says one, Says other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Says words(String names) {
    Says said = Says.NOTHING;
    int end = Math.min(names.length(), LONGEST);
    int from = 0;
    boolean first = true;
    boolean label = false;
    boolean humped = false;
    for (int i = 0; i <= end; i++) {
      boolean space = i == end || names.charAt(i) == ' ';
      boolean letter = i < end && Character.isLetter(names.charAt(i));
      boolean hump = letter && i > from && Character.isUpperCase(names.charAt(i))
          && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i > from) {
          String word = names.substring(from, i).toLowerCase(Locale.ROOT);
          // WordPress names a story's own tags and categories so: tag-sponsors, category-social.
          // And with-sidebar, has-ads, no-comments say what stands beside.
          label |= first && (word.equals("tag") || word.equals("category"))
              || word.equals("with") || word.equals("has") || word.equals("no");
          if (!label) {
            said = stronger(said, word(word, humped || hump));
          }
          first = false;
        }
        humped = hump;
        from = hump ? i : i + 1;
      }
      if (space) {
        first = true;
        label = false;
      }
    }
    return said;
  }

  private static Says word(String word, boolean hump) {
    // Machine-made names (sc-77igqf-0 hJpADx) hold every short word by chance.
    if (hump && word.length() < 4) {
      return Says.NOTHING;
    }
    return READERS.contains(word)
        ? Says.READERS
        : FURNITURE.contains(word) ? Says.FURNITURE : CONTENT.contains(word) ? Says.CONTENT : Says.NOTHING;
  }
}
