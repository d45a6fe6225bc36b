package dev.asli.detection.origin;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The few XMP properties that speak of origin. Read as a stream without document types or entities: a packet is hostile
 * input, and a full RDF model would have to be built to learn four strings.
 */
final class XmpReader {

    private static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final Map<QName, String> WANTED = Map.of(
            new QName(IPTC_EXTENSION, "DigitalSourceType"), OriginFacts.DIGITAL_SOURCE_TYPE,
            new QName(IPTC_EXTENSION, "AISystemUsed"), "IptcAiSystemUsed",
            new QName("http://ns.adobe.com/xap/1.0/", "CreatorTool"), "XmpCreatorTool",
            new QName("http://ns.adobe.com/photoshop/1.0/", "Credit"), "XmpCredit",
            new QName("http://www.tc260.org.cn/ns/AIGC/1.0/", "AIGC"), OriginFacts.AIGC);
    private static final int MOST_EVENTS = 200_000;

    private XmpReader() {}

    /** @return fact name to verbatim value; whatever stands before a fault in the packet */
    static Map<String, String> read(byte[] packet) {
        Map<String, String> found = new TreeMap<>();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(packet));
            try {
                walk(xml, found);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            return found;
        }
        return found;
    }

    private static void walk(XMLStreamReader xml, Map<String, String> found) throws XMLStreamException {
        String open = null;
        StringBuilder text = new StringBuilder();
        for (int events = 0; xml.hasNext() && events < MOST_EVENTS; events++) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    attributes(xml, found);
                    String wanted = WANTED.get(xml.getName());
                    if (wanted != null) {
                        open = wanted;
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open != null && WANTED.containsKey(xml.getName())) {
                        keep(found, open, text.toString());
                        open = null;
                    }
                }
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
    }

    /** Properties stand as attributes of rdf:Description too, and a reference as rdf:resource. */
    private static void attributes(XMLStreamReader xml, Map<String, String> found) {
        String element = WANTED.get(xml.getName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String property = WANTED.get(xml.getAttributeName(i));
            if (property != null) {
                keep(found, property, xml.getAttributeValue(i));
            } else if (element != null && xml.getAttributeLocalName(i).equals("resource")) {
                keep(found, element, xml.getAttributeValue(i));
            }
        }
    }

    private static void keep(Map<String, String> found, String name, String value) {
        if (!value.isBlank()) {
            found.putIfAbsent(name, value.strip());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
