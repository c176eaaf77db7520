#include "server/intake/page_checks.h"

#include <algorithm>
#include <QRegularExpression>

namespace dais::server::intake {
namespace {

using pdf::MarkKind;
using pdf::PageTrait;

constexpr int mostParts = 200;

QString subject(const pdf::PageList &list)
{
    return pagesInWords(list.pages, list.count);
}

class Notes {
public:
    Notes(const pdf::PageReading &reading, int signatures) : m_reading(reading), m_signatures(signatures) {}

    QList<Noted> take()
    {
        pages();
        people();
        signs();
        service();
        languages();
        if (m_reading.form == QLatin1String("EOIR-61") || m_reading.form == QLatin1String("EOIR-60"))
            add("LIMITED_APPEARANCE", {{QStringLiteral("form"), m_reading.form}});
        return std::move(m_notes);
    }

private:
    void add(const char *code, const FindingTable::Values &values = {}, const QList<int> &pages = {},
             std::optional<domain::PagePlace> place = {})
    {
        m_notes.append({QLatin1String(code), values, pages, place});
    }

    void addPages(const char *code, PageTrait trait, FindingTable::Values values = {})
    {
        const pdf::PageList &list = m_reading.with(trait);
        if (list.count == 0)
            return;
        values.insert(QStringLiteral("pages"), subject(list));
        add(code, values, list.pages);
    }

    void pages()
    {
        addPages("BLANK_PAGES", PageTrait::Blank);
        addPages("UPSIDE_DOWN", PageTrait::UpsideDown);
        addPages("SIDEWAYS", PageTrait::Sideways);
        addPages("SKEWED", PageTrait::Skewed,
                 {{QStringLiteral("degrees"), QString::number(m_reading.skewTenths / 10.0, 'f', 1)}});
        addPages("PAGE_SIZE", PageTrait::OddSize,
                 {{QStringLiteral("width"), inches(m_reading.oddWidth)},
                  {QStringLiteral("height"), inches(m_reading.oddHeight)}});
        // What is blank needs no text.
        pdf::PageList textless;
        for (const int page : m_reading.with(PageTrait::Textless).pages)
            if (!m_reading.with(PageTrait::Blank).pages.contains(page))
                textless.add(page);
        if (textless.count > 0)
            add("NO_TEXT", {{QStringLiteral("pages"), subject(textless)}}, textless.pages);
        m_isReadWhole = m_reading.pages > 0 && textless.count == 0 && m_reading.pagesRead == m_reading.pages;
        if (m_reading.pagesRead < m_reading.pages)
            add("NOT_ALL_READ", {{QStringLiteral("read"), QString::number(m_reading.pagesRead)},
                                 {QStringLiteral("total"), QString::number(m_reading.pages)}});
        addPages("NOT_ALL_SEEN", PageTrait::Unseen);
    }

    static QString inches(int points) { return QString::number(points / 72.0, 'g', 3); }

    /// Pages that carry a mark of a kind, with the place of the first.
    void addMarks(const char *code, MarkKind kind)
    {
        pdf::PageList list;
        for (const pdf::PageMark &mark : m_reading.marks)
            if (mark.kind == kind && (list.pages.isEmpty() || list.pages.last() != mark.page))
                list.add(mark.page);
        if (list.count > 0)
            add(code, {{QStringLiteral("pages"), subject(list)}}, list.pages, m_reading.first(kind)->place);
    }

    void people()
    {
        addMarks("SSN_FOUND", MarkKind::SocialSecurityNumber);
        addMarks("CARD_FOUND", MarkKind::CardNumber);
    }

    void signs()
    {
        addMarks("TYPED_SIGNATURE", MarkKind::TypedSignature);
        if (m_signatures == 0 && !m_reading.first(MarkKind::TypedSignature) && m_reading.pagesRead > 0)
            add("NO_SIGNATURE_SEEN");
    }

    void service()
    {
        addMarks("SERVICE_FOUND", MarkKind::ServiceWords);
        if (m_isReadWhole && !m_reading.first(MarkKind::ServiceWords))
            add("NO_SERVICE_WORDS");
    }

    void languages()
    {
        if (m_reading.first(MarkKind::TranslationWords))
            addMarks("TRANSLATION_FOUND", MarkKind::TranslationWords);
        QList<int> pages = m_reading.with(PageTrait::Spanish).pages + m_reading.with(PageTrait::Foreign).pages;
        std::sort(pages.begin(), pages.end());
        const int count = m_reading.with(PageTrait::Spanish).count + m_reading.with(PageTrait::Foreign).count;
        if (count == 0)
            return;
        const bool spanish = m_reading.with(PageTrait::Foreign).count == 0;
        const FindingTable::Values values{
            {QStringLiteral("pages"), pagesInWords(pages, count)},
            {QStringLiteral("language"),
             spanish ? QStringLiteral("Spanish") : QStringLiteral("a language other than English")}};
        // A picture may be the certificate: then its absence is not claimed.
        const bool certified = m_reading.first(MarkKind::TranslationWords) || !m_isReadWhole;
        add(certified ? "FOREIGN_LANGUAGE" : "NO_TRANSLATION", values, pages);
    }

    const pdf::PageReading &m_reading;
    int m_signatures;
    QList<Noted> m_notes;
    bool m_isReadWhole = false;
};

} // namespace

QList<Noted> notedOf(const pdf::PageReading &reading, int signatures)
{
    return Notes(reading, signatures).take();
}

std::optional<SetPart> setPartOf(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:^|[\\s_.,(\\[-])(?:part|pt)[\\s_.#-]*(\\d{1,3})(?:\\s*(?:of|/|-of-|_of_)\\s*(\\d{1,3}))?(?!\\d)|"
            "[(\\[](\\d{1,3})\\s*(?:of|/)\\s*(\\d{1,3})[)\\]]"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    const bool named = match.capturedStart(1) >= 0;
    SetPart found{
        .set = {}, .part = match.captured(named ? 1 : 3).toInt(), .total = match.captured(named ? 2 : 4).toInt()};
    if (found.part < 1 || found.part > mostParts || (found.total != 0 && found.total < std::max(2, found.part)))
        return std::nullopt;
    QString rest = name;
    rest.remove(match.capturedStart(), match.capturedLength());
    static const QRegularExpression ending(QStringLiteral("\\.(?:pdf|jpe?g)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    found.set = pdf::folded(rest.remove(ending));
    return found;
}

} // namespace dais::server::intake
