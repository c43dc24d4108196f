/**
 * Names by a model of Apache OpenNLP, for a program that has one: {@link dev.dateline.opennlp.OpenNlpNames}, an {@link
 * dev.dateline.enrich.Enricher}.
 *
 * <p>Needs {@code org.apache.opennlp:opennlp-tools} 2.5 on the class path, which Dateline itself does not bring along, and a model,
 * which it does not have. The command line does not use this room.
 */
@NullMarked
package dev.dateline.opennlp;

import org.jspecify.annotations.NullMarked;
