package dev.dateline.story;

import java.util.Optional;

/**
 * The line that says where a story was written and by whom it was sent: {@code SEOUL, South Korea
 * (AP) —}.
 *
 * @param printed the line as printed
 * @param place the town, with its region where one is printed: {@code SEOUL, South Korea}
 * @param agency the agency in brackets, where there is one
 */
public record Dateline(String printed, String place, Optional<String> agency) {}
