#include "domain/a_number.h"

#include <QRegularExpression>

namespace dais::domain {

Result<ANumber> ANumber::parse(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[Aa]?[\\s-]*([0-9]{2,3})[\\s-]?([0-9]{3})[\\s-]?([0-9]{3})$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return fail(Error::Kind::Invalid, QStringLiteral("not an A-Number")); // The text itself is private.
    return ANumber((match.captured(1) + match.captured(2) + match.captured(3)).toUInt());
}

QString ANumber::toString() const
{
    const QString digits = QStringLiteral("%1").arg(m_number, 9, 10, QLatin1Char('0'));
    return QStringLiteral("A%1-%2-%3").arg(digits.first(3), digits.sliced(3, 3), digits.last(3));
}

QString ANumber::lastSix() const
{
    return toString().last(7);
}

} // namespace dais::domain
