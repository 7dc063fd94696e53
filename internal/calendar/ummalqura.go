package calendar

// The Umm al-Qura calendar, year by year from 1343 to 1500: above 48 bits the days from the first of 1343 to the first of the
// year, below them twelve digits, Muharram first, each the length of a month less 20. The year 1501 closes the table.
//
// The calendar is as it was printed (the newspaper Umm al-Qura, the tables of King Fahd University, the calendar's own pages), and
// up to 1364 print has eight months of 28 or 31 days, where a sighting mended the month before. Tables in common
// use (ICU, the JDK, .NET) smooth these away and differ by a day in many years before 1420 and from 1451 on.
const (
	tableFirst = 1343   // first year of the table
	tableEnd   = 1501   // first year after it
	tableStart = -16589 // number of the first day of tableFirst
)

// tabled reports whether Hijri year y is in the table.
func tabled(y int) bool { return y >= tableFirst && y < tableEnd }

// tableDay returns the number of the first day of year y, tableFirst to tableEnd.
func tableDay(y int) int { return tableStart + int(ummAlQura[y-tableFirst]>>48) }

// tableMonthDays returns the length of month m, 1–12, of a year in the table.
func tableMonthDays(y, m int) int { return int(ummAlQura[y-tableFirst]>>(4*(12-m))&15) + 20 }

var ummAlQura = [tableEnd - tableFirst + 1]uint64{
	0<<48 | 0xa9aa_9aaa_8aaa,     // 1343 from 1924-08-01
	356<<48 | 0x99a9_a9a9_a9a9,   // 1344 from 1925-07-23
	709<<48 | 0xa9a9_b9a8_aa9a,   // 1345 from 1926-07-11
	1064<<48 | 0x99aa_9aa9_9aa9,  // 1346 from 1927-07-01
	1418<<48 | 0x99aa_9aa9_aa99,  // 1347 from 1928-06-19
	1772<<48 | 0xa9a9_a9aa_99b8,  // 1348 from 1929-06-08
	2126<<48 | 0xa9a9_a9aa_a8ba,  // 1349 from 1930-05-28
	2482<<48 | 0x9a9a_99a9_aa9a,  // 1350 from 1931-05-19
	2836<<48 | 0xa9a9_a999_aa9a,  // 1351 from 1932-05-07
	3190<<48 | 0xa9a9_a9a9_a9a9,  // 1352 from 1933-04-26
	3544<<48 | 0xa9aa_9a9a_a99a,  // 1353 from 1934-04-15
	3899<<48 | 0x9a9a_9aa9_a9a9,  // 1354 from 1935-04-05
	4253<<48 | 0xa9a9_a9a9_aa9a,  // 1355 from 1936-03-24
	4608<<48 | 0x99a9_a9aa_99a9,  // 1356 from 1937-03-14
	4961<<48 | 0xa9a9_a9a9_a9aa,  // 1357 from 1938-03-02
	5316<<48 | 0xaa9a_99a9_9aa9,  // 1358 from 1939-02-20
	5670<<48 | 0xaaa9_a99a_99a9,  // 1359 from 1940-02-09
	6024<<48 | 0xa9a9_a9a9_a9aa,  // 1360 from 1941-01-28
	6379<<48 | 0xa9a9_a9a9_a9a9,  // 1361 from 1942-01-18
	6733<<48 | 0xa9a9_a9a9_a9a9,  // 1362 from 1943-01-07
	7087<<48 | 0xa9a9_a9a9_a9aa,  // 1363 from 1943-12-27
	7442<<48 | 0xa9a9_a9a8_aaa9,  // 1364 from 1944-12-16
	7796<<48 | 0xa9a9_a9a9_a9aa,  // 1365 from 1945-12-05
	8151<<48 | 0xa9a9_a9a9_a9a9,  // 1366 from 1946-11-25
	8505<<48 | 0xa9a9_a9a9_a9a9,  // 1367 from 1947-11-14
	8859<<48 | 0xa9a9_a9a9_a9aa,  // 1368 from 1948-11-02
	9214<<48 | 0xa9a9_a9aa_9aa9,  // 1369 from 1949-10-23
	9569<<48 | 0xa9a9_a9a9_a9a9,  // 1370 from 1950-10-13
	9923<<48 | 0xa9a9_9a9a_9aaa,  // 1371 from 1951-10-02
	10278<<48 | 0x9a9a_9a99_a9aa, // 1372 from 1952-09-21
	10632<<48 | 0x9a9a_9a9a_9a9a, // 1373 from 1953-09-10
	10986<<48 | 0xa9a9_a9aa_99aa, // 1374 from 1954-08-30
	11341<<48 | 0xa9a9_a9a9_9aa9, // 1375 from 1955-08-20
	11695<<48 | 0x9a99_aaa9_a9a9, // 1376 from 1956-08-08
	12049<<48 | 0xa99a_9a9a_a9aa, // 1377 from 1957-07-28
	12404<<48 | 0xa9a9_a9a9_a9a9, // 1378 from 1958-07-18
	12758<<48 | 0x9a9a_9a9a_9a9a, // 1379 from 1959-07-07
	13112<<48 | 0xa9a9_a9a9_a9a9, // 1380 from 1960-06-25
	13466<<48 | 0xa9aa_9a99_a9a9, // 1381 from 1961-06-14
	13820<<48 | 0xa9aa_9aa9_9a9a, // 1382 from 1962-06-03
	14175<<48 | 0x9a9a_a9a9_a9a9, // 1383 from 1963-05-24
	14529<<48 | 0xa9a9_a9a9_a9a9, // 1384 from 1964-05-12
	14883<<48 | 0xa9aa_99a9_aaa9, // 1385 from 1965-05-01
	15238<<48 | 0xaa99_a9a9_a9aa, // 1386 from 1966-04-21
	15593<<48 | 0x99a9_a9a9_a9aa, // 1387 from 1967-04-11
	15947<<48 | 0x9aa9_a9a9_a9a9, // 1388 from 1968-03-30
	16301<<48 | 0xa9a9_a9a9_a9aa, // 1389 from 1969-03-19
	16656<<48 | 0xa9a9_a9aa_9a99, // 1390 from 1970-03-09
	17010<<48 | 0xa9a9_a9a9_a9aa, // 1391 from 1971-02-26
	17365<<48 | 0x99a9_a9a9_a9aa, // 1392 from 1972-02-16
	17719<<48 | 0xa9a9_99a9_a9aa, // 1393 from 1973-02-04
	18073<<48 | 0xa9a9_a9a9_9aa9, // 1394 from 1974-01-24
	18427<<48 | 0xa9aa_9a99_a9a9, // 1395 from 1975-01-13
	18781<<48 | 0xa9aa_a9a9_9a9a, // 1396 from 1976-01-02
	19136<<48 | 0x9a9a_a9a9_a9a9, // 1397 from 1976-12-22
	19490<<48 | 0xa9a9_a9aa_9a9a, // 1398 from 1977-12-11
	19845<<48 | 0x9a9a_9a9a_9aa9, // 1399 from 1978-12-01
	20199<<48 | 0xaa9a_99a9_a9aa, // 1400 from 1979-11-20
	20554<<48 | 0x9a9a_9a99_a9a9, // 1401 from 1980-11-09
	20907<<48 | 0xaaa9_a9a9_9a9a, // 1402 from 1981-10-28
	21262<<48 | 0x9aaa_9a9a_99a9, // 1403 from 1982-10-18
	21616<<48 | 0x9aa9_aaa9_a99a, // 1404 from 1983-10-07
	21971<<48 | 0x99aa_9aa9_a9a9, // 1405 from 1984-09-26
	22325<<48 | 0xa9a9_a9a9_aa9a, // 1406 from 1985-09-15
	22680<<48 | 0x9a9a_9a9a_9a9a, // 1407 from 1986-09-05
	23034<<48 | 0xa9a9_a9a9_9a9a, // 1408 from 1987-08-25
	23388<<48 | 0xa9aa_9a9a_99a9, // 1409 from 1988-08-13
	23742<<48 | 0xa9aa_a9a9_a99a, // 1410 from 1989-08-02
	24097<<48 | 0x9a9a_a9aa_9a99, // 1411 from 1990-07-23
	24451<<48 | 0xa99a_a9aa_a9a9, // 1412 from 1991-07-12
	24806<<48 | 0x9a99_aa9a_a9aa, // 1413 from 1992-07-01
	25161<<48 | 0x99a9_9a9a_aa9a, // 1414 from 1993-06-21
	25515<<48 | 0x9a9a_99a9_aa9a, // 1415 from 1994-06-10
	25869<<48 | 0xa9a9_a9a9_9a9a, // 1416 from 1995-05-30
	26223<<48 | 0xa9a9_aa9a_9a99, // 1417 from 1996-05-18
	26577<<48 | 0xa9a9_aaa9_a9a9, // 1418 from 1997-05-07
	26932<<48 | 0x9a9a_9aa9_aa9a, // 1419 from 1998-04-27
	27287<<48 | 0x9a99_a9aa_aa9a, // 1420 from 1999-04-17
	27642<<48 | 0x99a9_99aa_aa9a, // 1421 from 2000-04-06
	27996<<48 | 0xa99a_999a_aa9a, // 1422 from 2001-03-26
	28350<<48 | 0xa9a9_a99a_9a9a, // 1423 from 2002-03-15
	28704<<48 | 0xa9aa_9a99_a9a9, // 1424 from 2003-03-04
	29058<<48 | 0xa9aa_9a9a_a9a9, // 1425 from 2004-02-21
	29413<<48 | 0x9a9a_9aa9_aa9a, // 1426 from 2005-02-10
	29768<<48 | 0x99a9_a9aa_9aa9, // 1427 from 2006-01-31
	30122<<48 | 0xa99a_99aa_a9aa, // 1428 from 2007-01-20
	30477<<48 | 0x9a99_a99a_a9aa, // 1429 from 2008-01-10
	30831<<48 | 0x9aa9_9a9a_9a9a, // 1430 from 2008-12-29
	31185<<48 | 0x9aa9_a9a9_a99a, // 1431 from 2009-12-18
	31539<<48 | 0x9aaa_9a9a_9a99, // 1432 from 2010-12-07
	31893<<48 | 0xa9aa_9aa9_a9a9, // 1433 from 2011-11-26
	32248<<48 | 0x9a9a_9aa9_aa99, // 1434 from 2012-11-15
	32602<<48 | 0xa9a9_a9a9_aa9a, // 1435 from 2013-11-04
	32957<<48 | 0x9a9a_9a9a_9a9a, // 1436 from 2014-10-25
	33311<<48 | 0xa9aa_99a9_a99a, // 1437 from 2015-10-14
	33665<<48 | 0xa9aa_a99a_99a9, // 1438 from 2016-10-02
	34019<<48 | 0xa9aa_a9a9_a99a, // 1439 from 2017-09-21
	34374<<48 | 0x9a9a_aa9a_9a99, // 1440 from 2018-09-11
	34728<<48 | 0xa9a9_aa9a_a9a9, // 1441 from 2019-08-31
	35083<<48 | 0x9a9a_9a9a_a9a9, // 1442 from 2020-08-20
	35437<<48 | 0xa9a9_a9a9_a9aa, // 1443 from 2021-08-09
	35792<<48 | 0x9a9a_a99a_9a9a, // 1444 from 2022-07-30
	36146<<48 | 0x9aaa_9a99_a99a, // 1445 from 2023-07-19
	36500<<48 | 0x9aaa_9aa9_9a99, // 1446 from 2024-07-07
	36854<<48 | 0xa9aa_a9a9_a9a9, // 1447 from 2025-06-26
	37209<<48 | 0x9a9a_a9aa_9a9a, // 1448 from 2026-06-16
	37564<<48 | 0x99a9_a9aa_9aa9, // 1449 from 2027-06-06
	37918<<48 | 0xa9a9_9a9a_9aa9, // 1450 from 2028-05-25
	38272<<48 | 0xaa9a_99a9_a9a9, // 1451 from 2029-05-14
	38626<<48 | 0xaaa9_a99a_9a9a, // 1452 from 2030-05-03
	38981<<48 | 0x9aaa_99a9_a9a9, // 1453 from 2031-04-23
	39335<<48 | 0x9aaa_9a9a_9a9a, // 1454 from 2032-04-11
	39690<<48 | 0x99aa_9a9a_a9a9, // 1455 from 2033-04-01
	40044<<48 | 0xa99a_9a9a_aa9a, // 1456 from 2034-03-21
	40399<<48 | 0x9a99_a99a_a9aa, // 1457 from 2035-03-11
	40753<<48 | 0xa9a9_9a99_aa9a, // 1458 from 2036-02-28
	41107<<48 | 0xaa9a_99a9_9aa9, // 1459 from 2037-02-16
	41461<<48 | 0xaa9a_9a9a_99aa, // 1460 from 2038-02-05
	41816<<48 | 0x9a9a_a9a9_a9a9, // 1461 from 2039-01-26
	42170<<48 | 0xa9a9_a9a9_aa9a, // 1462 from 2040-01-15
	42525<<48 | 0x9a99_a9aa_9aa9, // 1463 from 2041-01-04
	42879<<48 | 0xa9a9_9a9a_9aaa, // 1464 from 2041-12-24
	43234<<48 | 0x9a9a_99a9_9aaa, // 1465 from 2042-12-14
	43588<<48 | 0xa9a9_a99a_9a9a, // 1466 from 2043-12-03
	43942<<48 | 0xa9aa_9a99_a9a9, // 1467 from 2044-11-21
	44296<<48 | 0xa9aa_9a9a_9a9a, // 1468 from 2045-11-10
	44651<<48 | 0x99aa_9aa9_aa99, // 1469 from 2046-10-31
	45005<<48 | 0xa99a_a9a9_aaa9, // 1470 from 2047-10-20
	45360<<48 | 0x9a99_a9aa_9aa9, // 1471 from 2048-10-09
	45714<<48 | 0xa9a9_a99a_9aa9, // 1472 from 2049-09-28
	46068<<48 | 0xa9aa_9a99_a9a9, // 1473 from 2050-09-17
	46422<<48 | 0xaa9a_a9a9_9a9a, // 1474 from 2051-09-06
	46777<<48 | 0x9a9a_aa9a_99a9, // 1475 from 2052-08-26
	47131<<48 | 0x9a9a_aa9a_a99a, // 1476 from 2053-08-15
	47486<<48 | 0x99a9_aa9a_aa99, // 1477 from 2054-08-05
	47840<<48 | 0xa99a_9aa9_aa9a, // 1478 from 2055-07-25
	48195<<48 | 0x9a99_a9a9_aa9a, // 1479 from 2056-07-14
	48549<<48 | 0x9aa9_9a9a_9a9a, // 1480 from 2057-07-03
	48903<<48 | 0x9aa9_aa9a_99a9, // 1481 from 2058-06-22
	49257<<48 | 0xa9aa_9aa9_a99a, // 1482 from 2059-06-11
	49612<<48 | 0x99aa_9aaa_9a99, // 1483 from 2060-05-31
	49966<<48 | 0xa99a_a9aa_9aa9, // 1484 from 2061-05-20
	50321<<48 | 0x9a99_aa9a_9aaa, // 1485 from 2062-05-10
	50676<<48 | 0x99a9_a9a9_a9aa, // 1486 from 2063-04-30
	51030<<48 | 0x9a9a_9a99_a9aa, // 1487 from 2064-04-18
	51384<<48 | 0x9aa9_a9a9_9a9a, // 1488 from 2065-04-07
	51738<<48 | 0x9aaa_9a9a_99a9, // 1489 from 2066-03-27
	52092<<48 | 0xa9aa_9aa9_a99a, // 1490 from 2067-03-16
	52447<<48 | 0x9a9a_9aa9_a9aa, // 1491 from 2068-03-05
	52802<<48 | 0x99a9_a9a9_aa9a, // 1492 from 2069-02-23
	53156<<48 | 0xa99a_9a99_aa9a, // 1493 from 2070-02-12
	53510<<48 | 0xaa99_a99a_9a9a, // 1494 from 2071-02-01
	53864<<48 | 0xaa9a_9a99_a9a9, // 1495 from 2072-01-21
	54218<<48 | 0xaaa9_a9a9_9a9a, // 1496 from 2073-01-09
	54573<<48 | 0x9aa9_aa99_a9a9, // 1497 from 2073-12-30
	54927<<48 | 0xa9a9_aa9a_9a9a, // 1498 from 2074-12-19
	55282<<48 | 0x9a9a_9a9a_9aa9, // 1499 from 2075-12-09
	55636<<48 | 0xaa99_a99a_9aaa, // 1500 from 2076-11-27
	55991 << 48,                  // 1501 from 2077-11-17
}
