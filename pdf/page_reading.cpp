#include "pdf/page_reading.h"

#include "pdf/answer_reader.h"

#include <algorithm>

namespace dais::pdf {
namespace {

constexpr int maximumPages = 10'000'000;
constexpr int maximumPoints = 1'000'000;
constexpr int wholePage = 1000;
constexpr int digestLength = 64;
constexpr int longestForm = 20;

QJsonArray arrayOf(const PageList &list)
{
    QJsonArray array{list.count};
    for (const int page : list.pages)
        array.append(page);
    return array;
}

PageList listOf(const QJsonArray &array, AnswerReader &reader)
{
    PageList list;
    list.count = reader.integer(array.at(0), 0, maximumPages);
    for (qsizetype i = 1; i < array.size() && reader.ok(); ++i)
        list.pages.append(reader.integer(array.at(i), 1, maximumPages));
    reader.require(list.pages.size() <= list.count && std::is_sorted(list.pages.begin(), list.pages.end()));
    return list;
}

PageMark markOf(const QJsonArray &array, AnswerReader &reader)
{
    PageMark mark;
    mark.kind = MarkKind(reader.integer(array.at(0), 0, int(namesOf(MarkKind()).size()) - 1));
    mark.page = reader.integer(array.at(1), 1, maximumPages);
    mark.place = {reader.integer(array.at(2), 0, wholePage), reader.integer(array.at(3), 0, wholePage),
                  reader.integer(array.at(4), 0, wholePage), reader.integer(array.at(5), 0, wholePage)};
    return mark;
}

bool isDigits(const QString &text, int length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDigest(const QString &text)
{
    return text.isEmpty() || (text.size() == digestLength && std::all_of(text.begin(), text.end(), [](QChar c) {
                                  return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                              }));
}

} // namespace

const PageMark *PageReading::first(MarkKind kind) const
{
    const auto found =
        std::find_if(marks.begin(), marks.end(), [kind](const PageMark &mark) { return mark.kind == kind; });
    return found == marks.end() ? nullptr : &*found;
}

QString folded(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            out.append(c.toLower());
        else if (!c.isMark() && c.category() != QChar::Other_Format && !out.isEmpty() && !out.endsWith(u' '))
            out.append(u' ');
    }
    return out.endsWith(u' ') ? out.chopped(1) : out;
}

QByteArray encode(const PageReading &reading)
{
    QJsonObject object{{QStringLiteral("pages"), reading.pages},
                       {QStringLiteral("pagesRead"), reading.pagesRead},
                       {QStringLiteral("oddWidth"), reading.oddWidth},
                       {QStringLiteral("oddHeight"), reading.oddHeight},
                       {QStringLiteral("skewTenths"), reading.skewTenths},
                       {QStringLiteral("form"), reading.form},
                       {QStringLiteral("firstNumbers"), QJsonArray::fromStringList(reading.firstNumbers)},
                       {QStringLiteral("firstWords"), reading.firstWords},
                       {QStringLiteral("textDigest"), reading.textDigest}};
    for (const auto &[trait, name] : namesOf(PageTrait()))
        object.insert(QLatin1String(name), arrayOf(reading.with(trait)));
    QJsonArray marks;
    for (const PageMark &mark : reading.marks)
        marks.append(QJsonArray{int(mark.kind), mark.page, mark.place.left, mark.place.top, mark.place.width,
                                mark.place.height});
    object.insert(QStringLiteral("marks"), marks);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PageReading> decodePageReading(const QByteArray &bytes)
{
    AnswerReader reader(bytes);
    PageReading reading;
    reading.pages = reader.integer("pages", 0, maximumPages);
    reading.pagesRead = reader.integer("pagesRead", 0, maximumPages);
    reading.oddWidth = reader.integer("oddWidth", 0, maximumPoints);
    reading.oddHeight = reader.integer("oddHeight", 0, maximumPoints);
    reading.skewTenths = reader.integer("skewTenths", 0, 900);
    reading.form = reader.text("form", longestForm);
    reading.firstWords = reader.text("firstWords", PageReading::maximumWords);
    reading.textDigest = reader.text("textDigest", digestLength);
    reader.require(isDigest(reading.textDigest));
    for (const QJsonValue number : reader.array("firstNumbers", PageReading::maximumNumbers)) {
        reading.firstNumbers.append(reader.text(number, 9));
        reader.require(isDigits(reading.firstNumbers.last(), 9));
    }
    for (const auto &[trait, name] : namesOf(PageTrait()))
        reading.with(trait) = listOf(reader.array(name, PageList::maximumNamed + 1), reader);
    for (const QJsonValue mark : reader.array("marks", PageReading::maximumMarks))
        reading.marks.append(markOf(mark.toArray(), reader));
    if (!reader.ok())
        return fail(Error::Kind::Protocol, QStringLiteral("the reading of the pages is not as it should be"));
    return reading;
}

} // namespace dais::pdf
