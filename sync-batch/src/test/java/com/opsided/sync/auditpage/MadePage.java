package com.opsided.sync.auditpage;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.Region;
import com.opsided.shared.discrepancy.Assessment;
import com.opsided.shared.discrepancy.ClaimDeadline;
import com.opsided.shared.discrepancy.Discrepancy;
import com.opsided.shared.discrepancy.DiscrepancyState;
import com.opsided.shared.discrepancy.DiscrepancyTotal;
import com.opsided.shared.discrepancy.DiscrepancyType;
import com.opsided.shared.discrepancy.ReportedDiscrepancy;
import com.opsided.shared.discrepancy.Standing;
import com.opsided.shared.discrepancy.ValueBasis;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page of few rows, and what a strict reader makes of it. */
record MadePage(String markup) {

	static final LocalDate AS_OF = LocalDate.parse("2026-03-24");

	/** A page whose account, product and event are told by these texts. */
	static MadePage of(String account, String text) {
		return of(account, text, 1);
	}

	/** A page of an audit that found more rows than it is handed. */
	static MadePage of(String account, String text, long rows) {
		DiscrepancyTotal open = new DiscrepancyTotal(DiscrepancyType.FC_LOST, DiscrepancyState.CLAIMABLE, rows, 7, 5,
				new TreeMap<>(java.util.Map.of("USD", new BigDecimal("73.10"), "CAD", new BigDecimal("8.00"))),
				AS_OF.plusDays(3));
		DiscrepancyTotal closed = new DiscrepancyTotal(DiscrepancyType.FC_LOST, DiscrepancyState.RESOLVED, 2, 28, 0,
				new TreeMap<>(), null);
		ClaimDeadline soon = new ClaimDeadline(AS_OF.plusDays(3), DiscrepancyState.CLAIMABLE, 1, 2,
				new TreeMap<>(java.util.Map.of("USD", new BigDecimal("29.24"))));
		ClaimDeadline later = new ClaimDeadline(AS_OF.plusDays(500), DiscrepancyState.WAITING, 1, 3,
				new TreeMap<>(java.util.Map.of("USD", new BigDecimal("43.86"))));
		return of(new AuditFigures(new Account(1, account, Region.NA), AS_OF, List.of(open, closed),
				List.of(soon, later)), row(text));
	}

	static MadePage of(AuditFigures figures, ReportedDiscrepancy... rows) {
		StringWriter out = new StringWriter();
		try {
			new AuditPage(out).write(figures, (each) -> List.of(rows).forEach(each));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new MadePage(out.toString());
	}

	private static ReportedDiscrepancy row(String text) {
		Discrepancy found = new Discrepancy(DiscrepancyType.FC_LOST, Standing.CLAIM, text, text + "!", text, text, text,
				1, AS_OF.minusDays(30), text, text, text, 4, 0, 2, null, null);
		return new ReportedDiscrepancy("any", found, 2,
				new Assessment(DiscrepancyState.CLAIMABLE, AS_OF.minusDays(1), AS_OF.plusDays(3), false,
						new BigDecimal("14.62"), "USD", new BigDecimal("29.24"), ValueBasis.SOURCING_COST));
	}

	Document read() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(this.markup)));
		}
		catch (Exception ex) {
			throw new AssertionError("The page is not well-formed: " + ex.getMessage(), ex);
		}
	}

	/** Every element with the names of its attributes, in order. */
	List<String> structure() {
		List<String> structure = new ArrayList<>();
		NodeList elements = read().getElementsByTagName("*");
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			StringBuilder name = new StringBuilder(element.getTagName());
			for (int j = 0; j < element.getAttributes().getLength(); j++) {
				name.append(' ').append(element.getAttributes().item(j).getNodeName());
			}
			structure.add(name.toString());
		}
		return structure;
	}

	/** The texts of all elements of a name. */
	List<String> texts(String tag) {
		List<String> texts = new ArrayList<>();
		NodeList elements = read().getElementsByTagName(tag);
		for (int i = 0; i < elements.getLength(); i++) {
			texts.add(elements.item(i).getTextContent());
		}
		return texts;
	}

}
