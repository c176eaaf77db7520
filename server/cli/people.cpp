#include "server/cli/people.h"

#include <array>
#include <QFile>

namespace dais::server::cli {

namespace {

/// 20 characters of 5 bits: 100 bits, none of them easy to mistake for another.
QString generated(domain::Random &random)
{
    static constexpr char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(sizeof letters == 33);
    std::array<std::byte, 20> bytes;
    random.fill(bytes);
    QString text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 5 == 0)
            text += QLatin1Char('-');
        text += QLatin1Char(letters[std::to_integer<unsigned>(bytes[i]) & 31u]);
    }
    return text;
}

} // namespace

Result<GivenPassword> passwordFrom(const QString &file, domain::Random &random)
{
    if (file.isEmpty())
        return GivenPassword{generated(random), true};
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, file);
    return GivenPassword{QString::fromUtf8(source.readLine(4096)).remove(QLatin1Char('\n')).remove(QLatin1Char('\r')),
                         false};
}

QString accountSentence(const Error &error)
{
    if (error.detail == QLatin1String("login_taken"))
        return QStringLiteral("Somebody has that login already. Choose another.");
    if (error.detail == QLatin1String("login"))
        return QStringLiteral("A login has letters, digits, '.', '-', '_' and '@' only.");
    if (error.detail == QLatin1String("name"))
        return QStringLiteral("Give the person's name: --name \"R. Alvarez\".");
    if (error.detail == QLatin1String("courts"))
        return QStringLiteral("People of the court need one of its codes, --court NYC; filers have none.");
    if (error.detail == QLatin1String("last_court"))
        return QStringLiteral("That is the person's only court. Grant another first, or disable the account.");
    if (error.detail == QLatin1String("role"))
        return QStringLiteral("That is for people of the court: clerk, judge, court_administrator.");
    if (error.detail == QLatin1String("judge"))
        return QStringLiteral("Chambers are a judge's: name the login of a judge, who is somebody else.");
    if (error.detail == QLatin1String("password"))
        return QStringLiteral("A password has 12 characters or more.");
    if (error.kind == Error::Kind::NotFound)
        return QStringLiteral("Nobody has that login.");
    return QStringLiteral("The accounts could not be changed: the court's store did not take it.");
}

QString accountLine(const domain::User &user)
{
    return QStringLiteral("%1  %2  %3  %4%5")
        .arg(user.login, -20)
        .arg(user.displayName, -24)
        .arg(domain::nameOf(user.role), -20)
        .arg(user.courts.join(QLatin1Char(',')), user.disabled ? QStringLiteral("  disabled") : QString());
}

} // namespace dais::server::cli
