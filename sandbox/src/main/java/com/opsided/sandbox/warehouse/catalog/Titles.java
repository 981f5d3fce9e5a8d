package com.opsided.sandbox.warehouse.catalog;

import java.time.LocalDate;

/**
 * Makes up titles that are hard to read back: letters outside ASCII, bare quotes, commas.
 * Every character exists in the region's legacy charset.
 */
final class Titles {

	private static final String[] NA_THINGS = { "Café Tumbler", "Jalapeño Grinder", "Crème Brûlée Torch",
			"Pillow Mat 11 x 22\" - soft", "Piñata Kit", "Yoga Strap", "Garden Hose 3/4\"", "Kids’ Lunch Box",
			"Fondue Set" };

	private static final String[] NA_ENDS = { "", ", 12 oz", " – Men’s", " (Set of 2, \"Deluxe\")", "™",
			", Pack of 6" };

	private static final String[] EU_THINGS = { "Küchenwaage", "Brotbackform", "Théière en verre", "Spülbürste",
			"Soporte jamón", "Caffettiera", "Gießkanne 10\"", "Coffre à jouets", "Wäscheständer" };

	private static final String[] EU_ENDS = { "", ", 24 cm", " – Größe L", " 12\" x 8\"", " „Klassik“, weiß",
			", 4 Stück" };

	private static final String[] FE_THINGS = { "ステンレス水筒", "竹製まな板", "折りたたみ傘", "ソープディスペンサー", "表札プレート", "タオルセット", "能登の箸",
			"USBケーブル" };

	private static final String[] FE_ENDS = { "", " 500ml", "（2個入り）", " 24cm, 黒", " \"和\"", " 10\" 白" };

	private Titles() {
	}

	static Title make(Region region, Dice dice, LocalDate firstDay, int days) {
		String[] things = (region == Region.NA) ? NA_THINGS : (region == Region.EU) ? EU_THINGS : FE_THINGS;
		String[] ends = (region == Region.NA) ? NA_ENDS : (region == Region.EU) ? EU_ENDS : FE_ENDS;
		String first = dice.pick(things) + dice.pick(ends);
		boolean renamed = dice.chance(25);
		return new Title(first, renamed ? first + " " + dice.code(2) : first, firstDay.plusDays(dice.below(days)));
	}

}
