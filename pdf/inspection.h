#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace dais::pdf {

/// A page whose image has too few dots.
struct LowPage {
    int page = 0;        ///< From 1.
    int dotsPerInch = 0; ///< The lowest resolution that covers a good part of it, rounded.

    friend bool operator==(const LowPage &, const LowPage &) = default;
};

/// What can be said of one signature from the file alone. Whether the signer is who the certificate says stays open: a court
/// has no list of signers to trust.
struct SignatureFacts {
    enum class Fit {
        Fits,    ///< The bytes that it names are the ones that were signed.
        Differs, ///< They are not.
        NotRead, ///< Of a kind that is not checked.
    };
    Fit fit = Fit::NotRead;
    QString signer;      ///< The name in the certificate, of one that fits; empty where there is none.
    QDateTime claimedAt; ///< By the signer's own clock, UTC; invalid where it says none.
    qint64 coveredBytes =
        0; ///< The file as it was signed is its beginning, so many bytes long; 0 when that is not known.
    bool coversAll = false; ///< Nothing was added afterwards.

    friend bool operator==(const SignatureFacts &, const SignatureFacts &) = default;
};

/// What a look into a file found. Plain data: it crosses from the confined worker to its parent.
struct Inspection {
    enum class Type { Other, Pdf, Jpeg };
    enum class Opening {
        Opens,         ///< As it stands.
        Repaired,      ///< Parts are missing or out of place, but it opens.
        NeedsPassword, ///< It cannot be opened without a password or a certificate.
        Damaged,       ///< It cannot be opened.
    };

    Type type = Type::Other;
    Opening opening = Opening::Damaged;
    int pages = -1; ///< -1 when unknown.
    bool ownerEncrypted = false;
    bool javaScript = false;
    bool launch = false;
    bool embeddedFile = false;
    bool xfa = false;
    int signatures = 0;              ///< Digital signature fields that hold a value.
    QStringList signatureKinds;      ///< Their kinds as the file names them ("ETSI.CAdES.detached"), known ones only.
    bool changedSinceSigned = false; ///< No signature covers the file to its end.
    int brokenSignatures = 0;        ///< Whose value does not fit the bytes that they name.
    int unreadSignatures = 0;        ///< Of a kind that is not checked.
    QList<SignatureFacts> signatureFacts; ///< Of the first ones; at most `maximumSignatureFacts`.
    QList<int> imagePages;                ///< From 1; a third or more of them are images. At most `maximumImagePages`.
    bool tooCostly = false;               ///< A bound was reached; what is here was found before.
    QList<LowPage> lowPages;              ///< In page order; at most `maximumLowPages`.
    bool otherJpeg = false; ///< A JPEG of a kind that no PDF can hold as it is (arithmetic, lossless, 12 bits).
    int lowPageCount = 0;   ///< How many there are, also beyond the list.

    static constexpr int maximumSignatureFacts = 20;
    static constexpr int maximumLowPages = 2000;
    static constexpr int maximumImagePages = 3000;
    friend bool operator==(const Inspection &, const Inspection &) = default;
};

/// What Poppler says of the same file: the reader that a clerk will see it with.
struct SecondOpinion {
    bool opens = false;
    bool needsPassword = false;
    int pages = -1; ///< -1 when it does not open.

    friend bool operator==(const SecondOpinion &, const SecondOpinion &) = default;
};

/// The kinds of digital signatures that PDFs name (ISO 32000-2, 12.8.3.3; ETSI EN 319 142-1).
[[nodiscard]] const QStringList &signatureKinds();

/// As bytes for the job frame (JSON, some kilobytes at most).
[[nodiscard]] QByteArray encode(const Inspection &inspection);
[[nodiscard]] QByteArray encode(const SecondOpinion &opinion);

/// Reads what a worker sent; the worker is not trusted, so every value is checked. Protocol when it is not
/// right.
[[nodiscard]] Result<Inspection> decodeInspection(const QByteArray &bytes);
[[nodiscard]] Result<SecondOpinion> decodeSecondOpinion(const QByteArray &bytes);

} // namespace dais::pdf
