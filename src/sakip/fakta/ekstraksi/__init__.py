"""From the blocks of any document to facts: tables by their meaning, sentences, people, periods, numbering."""
