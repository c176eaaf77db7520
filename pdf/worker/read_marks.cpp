#include "pdf/worker/read_marks.h"

#include <algorithm>
#include <QRegularExpression>

namespace dais::pdf::worker {
namespace {

constexpr double wholePage = 1000;
/// How far before bare digits a word must stand that says what they are.
constexpr qsizetype wordsBefore = 40;

QRegularExpression pattern(const char *text)
{
    QRegularExpression compiled(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption |
                                                             QRegularExpression::UseUnicodePropertiesOption);
    compiled.optimize();
    return compiled;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    return digits;
}

/// Bare digits need a word before them that says what they are.
bool isNamedBefore(const QString &text, qsizetype at, const QRegularExpression &name)
{
    const qsizetype from = std::max<qsizetype>(0, at - wordsBefore);
    return name.match(text.mid(from, at - from)).hasMatch();
}

class Finder {
public:
    Finder(const PageWords &words, int page, QList<PageMark> &marks) : m_words(words), m_page(page), m_marks(marks) {}

    void socialSecurityNumbers()
    {
        static const QRegularExpression number =
            pattern("(?<![\\w-])(\\d{3})([-\\x{2010}-\\x{2013} ]?)(\\d{2})\\2(\\d{4})(?![\\w-])");
        each(number, [this](const QRegularExpressionMatch &match) {
            static const QRegularExpression name = pattern("\\bs\\.?s\\.?n\\b|\\bs\\.s\\.|social\\s+security");
            const bool dashed = !match.captured(2).isEmpty() && match.captured(2) != QLatin1String(" ");
            if (isPlausibleSocialSecurityNumber(digitsOf(match.captured())) &&
                (dashed || isNamedBefore(m_words.text(), match.capturedStart(), name)))
                add(MarkKind::SocialSecurityNumber, match);
        });
    }

    void cardNumbers()
    {
        static const QRegularExpression number = pattern(
            "(?<![\\w.-])(?:\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}|\\d{4}([ -])\\d{6}\\2\\d{5}|\\d{13,19})(?![\\w-])");
        each(number, [this](const QRegularExpressionMatch &match) {
            static const QRegularExpression name = pattern("\\b(?:card|credit|debit|visa|master\\s?card|amex)\\b");
            const bool grouped = match.capturedLength(1) + match.capturedLength(2) > 0;
            if (isPlausibleCardNumber(digitsOf(match.captured())) &&
                (grouped || isNamedBefore(m_words.text(), match.capturedStart(), name)))
                add(MarkKind::CardNumber, match);
        });
    }

    void words()
    {
        static const QRegularExpression signature = pattern("(?<![\\w/.:])/\\s?s\\s?/(?![/.])");
        static const QRegularExpression service =
            pattern("\\b(?:certificate|proof|affidavit|declaration)\\s+of\\s+(?:electronic\\s+)?service\\b|"
                    "\\bcertify\\b.{0,120}\\bserved\\b");
        static const QRegularExpression translation =
            pattern("\\bcertificat(?:e|ion)\\s+of\\s+translat(?:ion|or)\\b|\\btranslator.?s?\\s+certificat|"
                    "\\bcompetent\\s+(?:to|in)\\s+translat|\\baccurate\\s+translation\\b|"
                    "\\btranslation\\s+is\\s+(?:true|accurate|correct|complete)\\b");
        each(signature, [this](const QRegularExpressionMatch &match) { add(MarkKind::TypedSignature, match); });
        firstOf(service, MarkKind::ServiceWords);
        firstOf(translation, MarkKind::TranslationWords);
    }

private:
    template <typename Each>
    void each(const QRegularExpression &what, const Each &act)
    {
        for (auto matches = what.globalMatch(m_words.text()); matches.hasNext();)
            act(matches.next());
    }
    void firstOf(const QRegularExpression &what, MarkKind kind)
    {
        if (const auto match = what.match(m_words.text()); match.hasMatch())
            add(kind, match);
    }
    void add(MarkKind kind, const QRegularExpressionMatch &match)
    {
        if (m_marks.size() < PageReading::maximumMarks)
            m_marks.append({kind, m_page, m_words.placeOf(match.capturedStart(), match.capturedLength())});
    }

    const PageWords &m_words;
    int m_page;
    QList<PageMark> &m_marks;
};

int thousandths(double part, double whole)
{
    return whole > 0 ? int(std::clamp(part / whole * wholePage, 0.0, wholePage)) : 0;
}

bool startsBetween(const QString &digits, int length, int least, int most)
{
    const int start = digits.left(length).toInt();
    return start >= least && start <= most;
}

} // namespace

PageWords::PageWords(const PageText &text, const QSizeF &size) : m_size(size)
{
    for (const TextBox &box : text.boxes) {
        m_starts.append(m_text.size());
        m_boxes.append(box.place);
        m_text += box.word;
        if (box.follows != TextBox::Follows::Nothing)
            m_text += u' ';
    }
}

domain::PagePlace PageWords::placeOf(qsizetype at, qsizetype length) const
{
    auto index = std::upper_bound(m_starts.begin(), m_starts.end(), at) - m_starts.begin() - 1;
    if (index < 0)
        return {};
    QRectF box = m_boxes.at(index);
    for (++index; index < m_starts.size() && m_starts.at(index) < at + length; ++index)
        if (const QRectF next = m_boxes.at(index); next.center().y() > box.top() && next.center().y() < box.bottom())
            box = box.united(next);
    return {thousandths(box.left(), m_size.width()), thousandths(box.top(), m_size.height()),
            thousandths(box.width(), m_size.width()), thousandths(box.height(), m_size.height())};
}

void findMarks(const PageWords &words, int page, QList<PageMark> &marks)
{
    Finder finder(words, page, marks);
    finder.socialSecurityNumbers();
    finder.cardNumbers();
    finder.words();
}

QStringList aNumbersIn(const QString &text)
{
    static const QRegularExpression number =
        pattern("(?:(?<![\\w-])A(?:lien)?(?:\\s*(?:#|no\\.?|numbers?|registration))*\\s*[:#-]?\\s*|"
                "\\bfile\\s+n(?:o|umber)s?\\.?\\s*:?\\s*A?\\s*-?)(\\d{2,3})[- ]?(\\d{3})[- ]?(\\d{3})(?![\\d-])");
    QStringList numbers;
    for (auto matches = number.globalMatch(text); matches.hasNext() && numbers.size() < PageReading::maximumNumbers;) {
        const auto match = matches.next();
        const QString digits = (match.captured(1) + match.captured(2) + match.captured(3)).rightJustified(9, u'0');
        if (!numbers.contains(digits))
            numbers.append(digits);
    }
    return numbers;
}

QString formNumberIn(const QString &text)
{
    static const QRegularExpression form =
        pattern("\\bform\\s+((?:EOIR|I|N|G)\\s?-\\s?\\d{2,4}[A-Z]?(?:/[A-Z]{2,3})?)\\b");
    const auto match = form.match(text);
    return match.hasMatch() ? match.captured(1).remove(u' ').toUpper().left(20) : QString();
}

bool isPlausibleSocialSecurityNumber(const QString &digits)
{
    if (digits.size() != 9)
        return false;
    const int area = digits.left(3).toInt();
    static const QStringList printed{QStringLiteral("078051120"), QStringLiteral("219099999"),
                                     QStringLiteral("123456789")};
    return area != 0 && area != 666 && area < 900 && digits.mid(3, 2) != QLatin1String("00") &&
           digits.mid(5) != QLatin1String("0000") && !printed.contains(digits);
}

bool isPlausibleCardNumber(const QString &digits)
{
    const auto length = digits.size();
    const bool known = (length == 15 && (startsBetween(digits, 2, 34, 34) || startsBetween(digits, 2, 37, 37))) ||
                       ((length == 13 || length == 16 || length == 19) && digits.startsWith(u'4')) ||
                       (length == 16 && (startsBetween(digits, 2, 51, 55) || startsBetween(digits, 4, 2221, 2720) ||
                                         startsBetween(digits, 4, 6011, 6011) || startsBetween(digits, 3, 644, 659) ||
                                         startsBetween(digits, 4, 3528, 3589)));
    if (!known)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < length; ++i) {
        int digit = digits.at(length - 1 - i).digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0 && digits.count(digits.front()) < length;
}

} // namespace dais::pdf::worker
