-- Version 2. The annotations of a part of an article are found without reading
-- all of them: those that begin there, or at most 4096 before, by their place;
-- those that reach in from farther off are few and have an index of their own.

DROP INDEX annotation_article;
CREATE INDEX annotation_place ON annotation (article, start, end);
CREATE INDEX annotation_long ON annotation (article, start, end) WHERE end - start > 4096;
