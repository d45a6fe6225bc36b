package dev.asli.intake.paper;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL formatting objects straight into the formatter: nothing is spliced into markup, so nothing needs escaping. */
final class FormattingObjects {

    private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

    private final ContentHandler out;

    FormattingObjects(ContentHandler out) {
        this.out = out;
    }

    void startDocument() throws SAXException {
        out.startDocument();
        out.startPrefixMapping("fo", NAMESPACE);
    }

    void endDocument() throws SAXException {
        out.endPrefixMapping("fo");
        out.endDocument();
    }

    /** @param attributes names and values in turn */
    void open(String element, String... attributes) throws SAXException {
        AttributesImpl written = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            written.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
        }
        out.startElement(NAMESPACE, element, "fo:" + element, written);
    }

    void close(String element) throws SAXException {
        out.endElement(NAMESPACE, element, "fo:" + element);
    }

    void text(String text) throws SAXException {
        char[] characters = text.toCharArray();
        out.characters(characters, 0, characters.length);
    }

    void empty(String element, String... attributes) throws SAXException {
        open(element, attributes);
        close(element);
    }

    void block(String text, String... attributes) throws SAXException {
        open("block", attributes);
        text(text);
        close("block");
    }
}
