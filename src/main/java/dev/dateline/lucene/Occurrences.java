package dev.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;

/** Where a word, in any of some readings, stands in the stories of one segment, which are visited in the order of their numbers. */
final class Occurrences {
  private final List<PostingsEnum> postings = new ArrayList<>();
  private final boolean positions;
  private int[] places = new int[16];
  private int count;

  Occurrences(Axis axis, LeafReaderContext leaf, List<String> readings, boolean positions) throws IOException {
    this.positions = positions;
    for (String reading : readings) {
      axis.postings(reading, leaf, positions ? PostingsEnum.POSITIONS : PostingsEnum.FREQS).ifPresent(postings::add);
    }
  }

  /** Goes to a story; how often the word stands in it. */
  int advance(int doc) throws IOException {
    count = 0;
    for (PostingsEnum each : postings) {
      if (each.docID() < doc) {
        each.advance(doc);
      }
      if (each.docID() == doc) {
        int times = each.freq();
        for (int i = 0; positions && i < times; i++) {
          if (count + i == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
          }
          places[count + i] = each.nextPosition();
        }
        count += times;
      }
    }
    if (positions && postings.size() > 1) {
      Arrays.sort(places, 0, count);
    }
    return count;
  }

  /** For each of the places, one over the distance to the nearest place of the other, if that is at most {@code most}; summed. */
  double nearness(Occurrences other, int most) {
    double sum = 0;
    int k = 0;
    for (int i = 0; i < count; i++) {
      while (k + 1 < other.count && other.places[k + 1] <= places[i]) {
        k++;
      }
      int distance = Integer.MAX_VALUE;
      for (int j = k; j < Math.min(k + 2, other.count); j++) {
        int apart = Math.abs(other.places[j] - places[i]);
        if (apart > 0) {
          distance = Math.min(distance, apart);
        }
      }
      if (distance <= most) {
        sum += 1.0 / distance;
      }
    }
    return sum;
  }
}
